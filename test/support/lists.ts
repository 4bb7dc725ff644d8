/** Every list of the Management API, and servers that answer lists in the ways that servers do. */

/**
 * A row is `manager.method items paging`: the name under which the items stand in an envelope, and how the list is
 * paged: `pages` by `page` and `per_page`, `checkpoints` by `from` and `take`, too, `once` not at all.
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

/** A method whose result is a list. */
export interface ListMethod {
  manager: string;
  method: string;
  items: string;
  paging: 'pages' | 'checkpoints' | 'once';
}

/** Every method whose result is a list. */
export const LIST_METHODS: readonly ListMethod[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', items = '', paging = ''] = row.split(' ');
    const [manager = '', method = ''] = name.split('.');
    return { manager, method, items, paging: paging as ListMethod['paging'] };
  });

/** An item of any list. Each was created a second after the one before it. */
export interface Item {
  id: string;
  user_id: string;
  log_id: string;
  created_at: string;
}

/** So many items. */
export const itemsOf = (count: number): Item[] =>
  Array.from({ length: count }, (_item, index) => ({
    id: `i${index}`,
    user_id: `auth0|${index}`,
    log_id: `log${index}`,
    created_at: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
  }));

/** The answer of a server that has these items. */
export type ListServer = (all: readonly Item[], query: URLSearchParams, name: string) => unknown;

const number = (query: URLSearchParams, name: string, fallback: number): number =>
  Number(query.get(name) ?? fallback);

/** The search that a walk over users makes. */
function found(all: readonly Item[], query: URLSearchParams): readonly Item[] {
  const [, since = ''] = /created_at:\["([^"]+)" TO \*\]/.exec(query.get('q') ?? '') ?? [];
  return all.filter(({ created_at: at }) => at >= since);
}

function pageOf(all: readonly Item[], query: URLSearchParams, largest = 100): readonly Item[] {
  const size = Math.min(number(query, 'per_page', 50), largest);
  const start = number(query, 'page', 0) * size;
  return all.slice(start, start + size);
}

/** Pages by number, as a bare array, or framed when the totals are asked for. */
const byPages: ListServer = (all, query, name) => {
  const items = found(all, query);
  const page = pageOf(items, query);
  if (!query.has('include_totals')) return page;
  const limit = number(query, 'per_page', 50);
  const start = number(query, 'page', 0) * limit;
  return { start, limit, length: page.length, total: items.length, [name]: page };
};

/** By `from` and `take` where one of them is given, else by pages. */
const byCheckpoints: ListServer = (all, query, name) => {
  if (!query.has('from') && !query.has('take')) return byPages(all, query, name);
  const start = number(query, 'from', 0);
  const end = start + number(query, 'take', 50);
  return { [name]: all.slice(start, end), ...(end < all.length ? { next: String(end) } : {}) };
};

/** The servers, by what they do. All of them have every item. */
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
  'gives smaller pages than it is asked for': (all, query) => {
    const items = found(all, query);
    return query.has('q') ? items.slice(0, number(query, 'per_page', 50)) : pageOf(items, query, 5);
  },
  'pages by checkpoints': byCheckpoints,
};

/** Servers that answer the same, whatever is asked for. */
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
