import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import { perform } from '../router/perform';
import { routes } from '../router/routes';
import type { Json } from '../store/records';
import { refill } from '../store/refill';
import type { TenantOptions } from '../TenantOptions';
import { seedGroup } from './seedGroup';
import { isDuplicate } from '../users/isDuplicate';
import { seedCollection, seedSettings } from './seedCollections';
import { readSeed } from './readSeed';
import { SeedError } from './SeedError';
import { seededUser } from './seededUser';

/** Does the same as a POST, without a token. @throws SeedError */
function post(context: Context, where: string, path: string, body: unknown, params = {}): Json {
  const route = routes.find((candidate) => candidate.method === 'POST' && candidate.path === path);
  try {
    const answer = route && perform(route, { ...context, body, params }).body;
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  } catch (error) {
    throw error instanceof ApiFault ? new SeedError(`${where}: ${error.message}`) : error;
  }
}

/** Adds a connection, or changes the options of one that every tenant has. */
function seedConnection({ store, ids }: Context, where: string, connection: Json): void {
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

function seedUser(context: Context, where: string, given: Json): void {
  const { store } = context;
  const user = seededUser(context, where, given);
  if (isDuplicate(store, user))
    throw new SeedError(`${where}: the user ${user.user_id} already exists, or its address or username does`);
  store.putUser(user);
  for (const group of Array.isArray(given.groups) ? (given.groups as Json[]) : [])
    seedGroup(context, where, { ...group, members: [user.user_id] });
}

function seedRole(context: Context, where: string, { permissions, ...role }: Json): void {
  const { id } = post(context, where, '/api/v2/roles', role);
  if (permissions !== undefined)
    post(context, where, '/api/v2/roles/:id/permissions', { permissions }, { id });
}

function seedOrganization(context: Context, where: string, { members, ...organization }: Json): void {
  const { id } = post(context, where, '/api/v2/organizations', organization);
  if (Array.isArray(members) && members.length > 0)
    post(context, where, '/api/v2/organizations/:id/members', { members }, { id });
}

/** Adds the records of a seed. @throws SeedError at the first invalid one; those before it stay. */
export function applySeed(given: NonNullable<TenantOptions['seed']>, context: Context): void {
  const seed = readSeed(given);
  const events = [...context.store.logs];
  seed.connections.forEach((item, index) => seedConnection(context, `connections[${index}]`, item));
  seed.resource_servers.forEach((item, index) =>
    post(context, `resource_servers[${index}]`, '/api/v2/resource-servers', item),
  );
  seed.roles.forEach((item, index) => seedRole(context, `roles[${index}]`, item));
  let index = 0;
  for (const user of seed.users) seedUser(context, `users[${index++}]`, user);
  seed.organizations.forEach((item, index) => seedOrganization(context, `organizations[${index}]`, item));
  for (const [name, items] of Object.entries(seed.others)) seedCollection(context, name, items);
  seedSettings(context, seed.settings);
  // A seed is an initial state, so it leaves no log events.
  refill(context.store.logs, events);
}
