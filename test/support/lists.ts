/** Every list of the Management API, and servers that answer lists in all ways that servers do. */

/**
 * A row is `manager.method items paging`: the name of the items in the envelope, and how the list is paginated: `pages`
 * with `page` and `per_page`, `checkpoints` also with `from` and `take`, `once` not at all.
 */
const ROWS = `
actions.getAllTriggers triggers once
actions.getTriggerBindings bindings pages
actions.getAll actions pages
actions.getVersions versions pages
blacklistedTokens.getAll tokens once
clientCredentials.getAll credentials once
clientGrants.getAll client_grants checkpoints
clients.getAll clients checkpoints
connections.getAll connections checkpoints
customDomains.getAll custom_domains checkpoints
deviceCredentials.getAll device_credentials pages
grants.getAll grants pages
guardian.getFactors factors once
guardian.getPolicies policies once
hooks.getAll hooks pages
jobs.errors errors once
logStreams.getAll log_streams once
logs.getAll logs pages
organizations.getAll organizations checkpoints
organizations.getEnabledConnections enabled_connections pages
organizations.getMembers members checkpoints
organizations.getInvitations invitations pages
organizations.getMemberRoles roles pages
resourceServers.getAll resource_servers pages
roles.getAll roles pages
roles.getPermissions permissions pages
roles.getUsers users checkpoints
rules.getAll rules pages
rulesConfigs.getAll rules_configs once
users.getAll users pages
users.getByEmail users once
users.logs logs pages
users.getGuardianEnrollments enrollments once
users.getRoles roles pages
users.getPermissions permissions pages
users.getUserOrganizations organizations pages
users.getAuthenticationMethods authenticators pages
`;

/** A method that returns a list. */
export interface ListMethod {
  manager: string;
  method: string;
  items: string;
  paging: 'pages' | 'checkpoints' | 'once';
}

/** Every method that returns a list. */
export const LIST_METHODS: readonly ListMethod[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', items = '', paging = ''] = row.split(' ');
    const [manager = '', method = ''] = name.split('.');
    return { manager, method, items, paging: paging as ListMethod['paging'] };
  });

/** An item of any list. Each was created one second after the previous one. */
export interface Item {
  id: string;
  user_id: string;
  log_id: string;
  created_at: string;
}

/** This many items. */
export const itemsOf = (count: number): Item[] =>
  Array.from({ length: count }, (_item, index) => ({
    id: `i${index}`,
    user_id: `auth0|${index}`,
    log_id: `log${index}`,
    created_at: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
  }));

/** The response of a server with these items. */
export type ListServer = (all: readonly Item[], query: URLSearchParams, name: string) => unknown;

const number = (query: URLSearchParams, name: string, fallback: number): number =>
  Number(query.get(name) ?? fallback);

/** The search of an iteration over users. */
function found(all: readonly Item[], query: URLSearchParams): readonly Item[] {
  const [, since = ''] = /created_at:\["([^"]+)" TO \*\]/.exec(query.get('q') ?? '') ?? [];
  return all.filter(({ created_at: at }) => at >= since);
}

function pageOf(all: readonly Item[], query: URLSearchParams, largest = 100): readonly Item[] {
  const size = Math.min(number(query, 'per_page', 50), largest);
  const start = number(query, 'page', 0) * size;
  return all.slice(start, start + size);
}

/** Pages by number, as a bare array, or in an envelope when totals are requested. */
const byPages: ListServer = (all, query, name) => {
  const items = found(all, query);
  const page = pageOf(items, query);
  if (!query.has('include_totals')) return page;
  const limit = number(query, 'per_page', 50);
  const start = number(query, 'page', 0) * limit;
  return { start, limit, length: page.length, total: items.length, [name]: page };
};

/** With `from` and `take` where one of them is given, else pages. */
const byCheckpoints: ListServer = (all, query, name) => {
  if (!query.has('from') && !query.has('take')) return byPages(all, query, name);
  const start = number(query, 'from', 0);
  const end = start + number(query, 'take', 50);
  return { [name]: all.slice(start, end), ...(end < all.length ? { next: String(end) } : {}) };
};

/** The servers, by behavior. All of them have every item. */
export const SERVERS: Readonly<Record<string, ListServer>> = {
  'pages by number': byPages,
  'frames every page by start and total': (all, query, name) => {
    const framed = new URLSearchParams(query);
    framed.set('include_totals', 'true');
    return byPages(all, framed, name);
  },
  'frames every page by page and per_page': (all, query, name) => {
    const items = found(all, query);
    const size = number(query, 'per_page', 50);
    return {
      page: number(query, 'page', 0),
      per_page: size,
      total: items.length,
      [name]: pageOf(items, query),
    };
  },
  'frames every page without a total': (all, query, name) => ({ [name]: pageOf(found(all, query), query) }),
  'returns smaller pages than requested': (all, query) => {
    const items = found(all, query);
    return query.has('q') ? items.slice(0, number(query, 'per_page', 50)) : pageOf(items, query, 5);
  },
  'pages by checkpoints': byCheckpoints,
};

/** Servers that ignore the query. */
export const STUBBORN: Readonly<Record<string, ListServer>> = {
  'one array': (all) => all,
  'one object': (all, _query, name) => ({ [name]: all }),
  'one page of a larger list': (all, _query, name) => ({ start: 0, limit: 50, total: 10_000, [name]: all }),
  'one page, and one checkpoint': (all, _query, name) => ({ [name]: all, next: 'again' }),
  'one page, and a new checkpoint each time': (all, _query, name) => ({
    [name]: all,
    next: String(Math.random()),
  }),
};
