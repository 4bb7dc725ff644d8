import { idsIn } from './IdMap';
import type { Exchange } from './recordings';
import { routeOf } from './routeOf';

type Data = Readonly<Record<string, unknown>>;

/** What a recorded answer says of the state that its test found. */
export interface Found {
  exchange: Exchange;
  /** Settings, by their path. */
  settings?: string;
  /** Records of a collection, by its name in a seed. */
  collection?: string;
  /** The field of their ids. */
  key: string;
  items: readonly Data[];
  /** Whether nothing else is in the answer: no difference from it would then be a fault, so it proves nothing. */
  isWhole: boolean;
}

/** Collections of resources that are not declarations, with the field of their ids. */
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

/** The records that an answer shows: those of a list, or the one that the path names. */
function recordsIn(answer: unknown): readonly Data[] {
  if (Array.isArray(answer)) return answer.filter(isData);
  if (!isData(answer)) return [];
  const lists = Object.values(answer).filter((value) => Array.isArray(value));
  const isPage = lists.length === 1 && ['total', 'start', 'next', 'limit'].some((name) => name in answer);
  return isPage ? recordsIn(lists[0]) : [answer];
}

const pathOf = (target: string): string => target.split('?')[0] ?? '';

/** What was written before in the same test: paths, and ids of what was made or changed. */
class Written {
  readonly #paths: Exchange[] = [];
  readonly #ids = new Set<string>();

  /** A test's own write. */
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

/** What an answer says that a user holds, whom no exchange made: by the route, the holding of a seed. */
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
  // What shows only some fields does not say what else was there.
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

/** The profiles that a client was made with: they were there. */
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
