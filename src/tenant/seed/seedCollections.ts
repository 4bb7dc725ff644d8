import pick from 'lodash/pick';
import { ApiFault } from '../ApiFault';
import { operationOf } from '../operations/operationOf';
import { perform } from '../router/perform';
import type { Context, Route } from '../router/Route';
import { routes } from '../router/routes';
import type { Json } from '../store/records';
import type { Schema } from '../validation/Schema';
import { seedGroup } from './seedGroup';
import { FURTHER_COLLECTIONS, insertRecord } from './insertRecord';
import { SeedError } from './SeedError';

/** Verbs that create a record or settings, in order of preference. */
const VERBS = ['POST', 'PUT', 'PATCH'];

/** The route that creates the records of a collection, or the settings of a path. */
function makerOf(isOwn: (route: Route) => boolean): Route | undefined {
  const own = routes.filter((route) => route.declared && isOwn(route));
  const [maker] = own
    .filter((route) => VERBS.includes(route.method))
    .sort((one, other) => VERBS.indexOf(one.method) - VERBS.indexOf(other.method));
  if (maker?.method === 'POST' || maker?.method === 'PUT') return maker;
  // Some pages have their own POST beside a declaration for the rest.
  const [shown] = own.filter(({ declared }) => declared?.key !== undefined && !declared.parent);
  const creator = shown && creatorOf(shown);
  return creator ? { ...creator, declared: shown.declared } : maker;
}

/** The POST for the records of a path. */
function creatorOf({ path: one }: Route): Route | undefined {
  const path = one.replace(/\/:\w+$/, '');
  return routes.find((route) => route.method === 'POST' && route.path === path);
}

/** The names of the fields that a body may have. */
const namesIn = ({ properties = {}, oneOf = [], anyOf = [], allOf = [] }: Schema): string[] => [
  ...Object.keys(properties),
  ...[...oneOf, ...anyOf, ...allOf].flatMap(namesIn),
];

/** Does the same as the API's own operation. Fields that it does not accept, such as an id, are stored as given. */
function make(context: Context, where: string, route: Route, item: Json): void {
  const { collection = '', key, parent } = route.declared ?? {};
  const table = context.store.collection(collection);
  const before = new Map(table);
  const operation = route.operation && operationOf(route.operation);
  const [, param = ''] = /:(\w+)$/.exec(route.path) ?? [];
  const owner = parent && String(item[parent.field]);
  const params = {
    ...(key === undefined ? {} : { [param]: String(item[key]) }),
    ...(parent && { [parent.param]: String(owner) }),
  };
  try {
    perform(route, { ...context, params, body: pick(item, namesIn(operation?.body ?? {})) });
  } catch (error) {
    throw error instanceof ApiFault ? new SeedError(`${where}: ${error.message}`) : error;
  }
  for (const [id, made] of [...table]) {
    if (before.get(id) === made) continue;
    const own = key === undefined ? undefined : item[key];
    table.delete(id);
    const given = owner === undefined ? own : `${owner} ${String(own)}`;
    const place = typeof own === 'string' ? String(given) : id;
    // A replaced record also comes last.
    table.delete(place);
    table.set(place, { ...made, ...item });
  }
}

/** Adds records that no request creates, in the format of GET. @throws SeedError */
function insertRecords({ store }: Context, name: string, items: readonly Json[]): void {
  const declared = routes.find((route) => route.declared?.collection === name)?.declared?.key;
  const key = FURTHER_COLLECTIONS[name] ?? declared;
  if (key === undefined) throw new SeedError(`a seed can't hold ${name}`);
  items.forEach((item, index) => insertRecord(store, `${name}[${index}]`, name, key, item));
}

/** Adds the records of a declared collection: bodies of its POST, or records of its GET. @throws SeedError */
export function seedCollection(context: Context, name: string, items: readonly Json[]): void {
  const route = makerOf(
    ({ declared, path }) =>
      declared?.collection === name && (declared.parent !== undefined || !path.includes('/:id/')),
  );
  if (name === 'groups') {
    items.forEach((item, index) => seedGroup(context, `groups[${index}]`, item));
    return;
  }
  if (name === 'settings') throw new SeedError(`a seed can't hold ${name}`);
  if (!route) return insertRecords(context, name, items);
  items.forEach((item, index) => make(context, `${name}[${index}]`, route, item));
}

/** Sets settings by their path, e.g. `/branding`. @throws SeedError */
export function seedSettings(context: Context, settings: Json): void {
  for (const [path, item] of Object.entries(settings)) {
    const route = makerOf(
      ({ declared, path: own }) => declared?.collection === 'settings' && own === `/api/v2${path}`,
    );
    if (!route) throw new SeedError(`settings: there is no ${path}`);
    make(context, `settings[${path}]`, route, { ...Object(item) });
  }
}
