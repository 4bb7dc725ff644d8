import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import { perform } from '../router/perform';
import { routes } from '../router/routes';
import type { Json } from '../store/records';
import { refill } from '../store/refill';
import type { TenantOptions } from '../TenantOptions';
import { plantGroup } from './plantGroup';
import { isTaken } from '../users/isTaken';
import { plantCollection, plantSettings } from './plantCollections';
import { readSeed } from './readSeed';
import { SeedError } from './SeedError';
import { seededUser } from './seededUser';

/** Does what a POST does, without a token. @throws SeedError */
function post(context: Context, where: string, path: string, body: unknown, params = {}): Json {
  const route = routes.find((candidate) => candidate.method === 'POST' && candidate.path === path);
  try {
    const answer = route && perform(route, { ...context, body, params }).body;
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  } catch (error) {
    throw error instanceof ApiFault ? new SeedError(`${where}: ${error.message}`) : error;
  }
}

/** Adds a connection, or gives one that every tenant has other options. */
function plantConnection({ store, ids }: Context, where: string, connection: Json): void {
  const { name, strategy = 'auth0', options = {} } = connection;
  if (typeof name !== 'string' || name === '') throw new SeedError(`${where}: a connection needs a name`);
  if (typeof strategy !== 'string') throw new SeedError(`${where}: strategy must be a string`);
  if (typeof options !== 'object' || options === null)
    throw new SeedError(`${where}: options must be an object`);
  const before = store.connectionNamed(name);
  const given = typeof connection.id === 'string' ? connection.id : undefined;
  const id = before?.id ?? given ?? ids.prefixed('con_');
  store.connections.set(id, {
    ...before,
    ...connection,
    id,
    name,
    strategy,
    options: { ...before?.options, ...options },
  });
}

function plantUser(context: Context, where: string, given: Json): void {
  const { store } = context;
  const user = seededUser(context, where, given);
  if (isTaken(store, user))
    throw new SeedError(`${where}: the user ${user.user_id} already exists, or its address or username does`);
  store.putUser(user);
  for (const group of Array.isArray(given.groups) ? (given.groups as Json[]) : [])
    plantGroup(context, where, { ...group, members: [user.user_id] });
}

function plantRole(context: Context, where: string, { permissions, ...role }: Json): void {
  const { id } = post(context, where, '/api/v2/roles', role);
  if (permissions !== undefined)
    post(context, where, '/api/v2/roles/:id/permissions', { permissions }, { id });
}

function plantOrganization(context: Context, where: string, { members, ...organization }: Json): void {
  const { id } = post(context, where, '/api/v2/organizations', organization);
  if (Array.isArray(members) && members.length > 0)
    post(context, where, '/api/v2/organizations/:id/members', { members }, { id });
}

/** Adds what a seed holds. @throws SeedError at the first thing that is wrong; what came before it is then planted. */
export function plantSeed(given: NonNullable<TenantOptions['seed']>, context: Context): void {
  const seed = readSeed(given);
  const events = [...context.store.logs];
  seed.connections.forEach((item, index) => plantConnection(context, `connections[${index}]`, item));
  seed.resource_servers.forEach((item, index) =>
    post(context, `resource_servers[${index}]`, '/api/v2/resource-servers', item),
  );
  seed.roles.forEach((item, index) => plantRole(context, `roles[${index}]`, item));
  let index = 0;
  for (const user of seed.users) plantUser(context, `users[${index++}]`, user);
  seed.organizations.forEach((item, index) => plantOrganization(context, `organizations[${index}]`, item));
  for (const [name, items] of Object.entries(seed.others)) plantCollection(context, name, items);
  plantSettings(context, seed.settings);
  // A seed is how things are, not something that happened.
  refill(context.store.logs, events);
}
