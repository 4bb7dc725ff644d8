/** Lists that the API gives in no order that could be known: compared as sets. `at` is the end of their place. */
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

/** Whether the order of a list at a place of the answer of a path means nothing. */
export const isUnordered = (path: string, at: string): boolean =>
  UNORDERED.some((list) => list.path.test(path) && list.at.test(at));
