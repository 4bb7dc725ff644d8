import { idsIn } from './IdMap';
import type { Exchange } from './recordings';
import { routeOf } from './routeOf';

type Data = Readonly<Record<string, unknown>>;

/** What a recorded response shows of the state that its test found. */
export interface Found {
  exchange: Exchange;
  /** Settings, by path. */
  settings?: string;
  /** Records of a collection, by its name in a seed. */
  collection?: string;
  /** The name of their ID field. */
  key: string;
  items: readonly Data[];
  /** Whether the response contains nothing else: a difference would then not be a fault, so a match proves nothing. */
  isWhole: boolean;
}

/** Collections of resources that are not declarations, with the name of their ID field. */
const OWN_PAGES: Readonly<Record<string, readonly [collection: string, key: string]>> = {
  '/api/v2/users': ['users', 'user_id'],
  '/api/v2/users/:id': ['users', 'user_id'],
  '/api/v2/users-by-email': ['users', 'user_id'],
  '/api/v2/roles': ['roles', 'id'],
  '/api/v2/roles/:id': ['roles', 'id'],
  '/api/v2/organizations': ['organizations', 'id'],
  '/api/v2/organizations/:id': ['organizations', 'id'],
  '/api/v2/resource-servers': ['resource_servers', 'id'],
  '/api/v2/resource-servers/:id': ['resource_servers', 'id'],
  '/api/v2/connections': ['connections', 'id'],
  '/api/v2/connections/:id': ['connections', 'id'],
  '/api/v2/clients': ['clients', 'client_id'],
  '/api/v2/clients/:id': ['clients', 'client_id'],
  '/api/v2/custom-domains/default': ['custom_domains', 'custom_domain_id'],
  '/api/v2/logs': ['logs', 'log_id'],
  '/api/v2/logs/:id': ['logs', 'log_id'],
};

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records in a response: those of a list, or the one that the path names. */
function recordsIn(answer: unknown): readonly Data[] {
  if (Array.isArray(answer)) return answer.filter(isData);
  if (!isData(answer)) return [];
  const lists = Object.values(answer).filter((value) => Array.isArray(value));
  const isPage = lists.length === 1 && ['total', 'start', 'next', 'limit'].some((name) => name in answer);
  return isPage ? recordsIn(lists[0]) : [answer];
}

const pathOf = (target: string): string => target.split('?')[0] ?? '';

/** Earlier writes of the same test: paths, and IDs of what it created or updated. */
class Written {
  readonly #paths: Exchange[] = [];
  readonly #ids = new Set<string>();

  /** A write of the test itself. */
  add(exchange: Exchange): void {
    this.#paths.push(exchange);
    this.addIds(exchange);
  }

  addIds({ target, response }: Exchange): void {
    for (const id of idsIn(`${decodeURIComponent(target)} ${JSON.stringify(response)}`)) this.#ids.add(id);
  }

  /** Whether the same test wrote the path that an exchange reads, or one above or below it. */
  hasPathOf({ file, target }: Exchange): boolean {
    const path = pathOf(target);
    return this.#paths.some((one) => {
      const written = pathOf(one.target);
      const isNear = path === written || path.startsWith(`${written}/`) || written.startsWith(`${path}/`);
      return one.file === file && isNear;
    });
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}

/** What a response shows a user to have that no exchange assigned: by route, the name of the list in a seed. */
const HOLDINGS: Readonly<Record<string, string>> = {
  '/api/v2/users/:id/refresh-tokens': 'refresh_tokens',
  '/api/v2/users/:id/sessions': 'sessions',
  '/api/v2/refresh-tokens/:id': 'refresh_tokens',
  '/api/v2/sessions/:id': 'sessions',
};

function heldIn(exchange: Exchange, route: string, written: Written): Found | undefined {
  const holding = HOLDINGS[route.replace(/:\w+/g, ':id')];
  const items = recordsIn(exchange.response);
  const named = /\/users\/([^/]+)\//.exec(pathOf(exchange.target))?.[1];
  const id = named === undefined ? items[0]?.user_id : decodeURIComponent(named);
  if (holding === undefined || typeof id !== 'string' || written.has(id) || written.hasPathOf(exchange))
    return undefined;
  const user = { user_id: id, [holding]: items };
  return { exchange, collection: 'users', key: 'user_id', items: [user], isWhole: items.length > 0 };
}

function foundIn(exchange: Exchange, written: Written): Found | undefined {
  const { method, target, status, response } = exchange;
  const [path = '', query = ''] = target.split('?');
  const route = routeOf(exchange);
  // A response with only some fields does not show whether the others existed.
  if (method !== 'GET' || status !== 200 || !route || /(^|&)fields=/.test(query)) return undefined;
  if (route.declared?.collection === 'settings') {
    if (!isData(response) || written.hasPathOf(exchange)) return undefined;
    return { exchange, settings: path.replace('/api/v2', ''), key: '', items: [response], isWhole: true };
  }
  const { collection, key } = route.declared ?? {};
  const [name, idField] = collection
    ? [collection, key ?? 'id']
    : (OWN_PAGES[route.path.replace(/:\w+/g, ':id')] ?? []);
  if (name === undefined || idField === undefined) return heldIn(exchange, route.path, written);
  const records = recordsIn(response);
  const items = records.filter((record) => {
    const id = record[idField];
    return typeof id === 'string' && !written.has(id);
  });
  return items.length > 0
    ? { exchange, collection: name, key: idField, items, isWhole: items.length === records.length }
    : undefined;
}

/** The profiles in the request that created a client: they existed. */
function profilesOf({ method, target, status, request }: Exchange): Omit<Found, 'exchange'>[] {
  if (method !== 'POST' || target !== '/api/v2/clients' || status !== 201 || !isData(request)) return [];
  const { my_organization_configuration: configuration } = request;
  if (!isData(configuration)) return [];
  return [
    [configuration.connection_profile_id, 'connection_profiles'],
    [configuration.user_attribute_profile_id, 'user_attribute_profiles'],
  ].flatMap(([id, collection]) =>
    typeof id === 'string'
      ? [{ collection: String(collection), key: 'id', items: [{ id, name: id }], isWhole: false }]
      : [],
  );
}

/**
 * The state that a recorded test found, as far as it read it: settings that it read before it wrote them, and records
 * that it read and had neither made nor changed. What a write answers is never taken.
 *
 * @param before What other tests made before, on the same tenant.
 */
export function presupposedBy(exchanges: readonly Exchange[], before: readonly Exchange[] = []): Found[] {
  const written = new Written();
  const isWrite = ({ method }: Exchange): boolean => method !== 'GET';
  for (const exchange of before) written.addIds(exchange);
  return exchanges.flatMap((exchange) => {
    if (!isWrite(exchange)) return foundIn(exchange, written) ?? [];
    written.add(exchange);
    return profilesOf(exchange).map((found) => ({ exchange, ...found }));
  });
}
