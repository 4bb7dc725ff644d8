/** Lists that the API returns in an unpredictable order: compared as sets. `at` is the end of their location. */
export const UNORDERED: readonly { readonly path: RegExp; readonly at: RegExp; readonly why: string }[] = [
  {
    path: /^\/(roles\/[^/]+\/users|organizations\/[^/]+\/members)$/,
    at: /^(\.users|\.members|)$/,
    why: 'those who were added by one request come in an order of the API’s own',
  },
  {
    path: /^\/(users|roles)\/[^/]+\/permissions$|^\/resource-servers/,
    at: /^$|\.(permissions|scopes)$/,
    why: 'permissions that were added by one request come in an order of the API’s own',
  },
  {
    path: /^\/attack-protection\//,
    at: /\.(shields|admin_notification_frequency|allowlist)$/,
    why: 'lists that are sets: the API answers them in another order than they were sent in',
  },
  {
    path: /^\/connections/,
    at: /\.enabled_clients$/,
    why: 'a set of clients, which the API sorts by nothing that is visible',
  },
  {
    path: /^\/client-grants$/,
    at: /^$|\.client_grants$/,
    why: 'grants are listed by their ids, which are others here',
  },
  {
    path: /^\/rules$/,
    at: /^$/,
    why: 'rules were listed by whether they are enabled, and then by their order; nothing says so',
  },
];

/** Whether the order of a list at a location of the response of a path is meaningless. */
export const isUnordered = (path: string, at: string): boolean =>
  UNORDERED.some((list) => list.path.test(path) && list.at.test(at));
