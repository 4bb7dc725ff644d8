import type { SeedData } from '../../../src/tenant/seed/SeedData';
import type { StoreSnapshot } from '../../../src/tenant/store/Store';
import type { Json } from './api';

const DATABASE = 'Username-Password-Authentication';
const APIS = ['https://one.example.com', 'https://two.example.com', 'https://three.example.com'];
const SCOPES = ['read', 'write', 'fly'];

/** What exists before the first write. */
export const SHELF: SeedData = {
  connections: [
    { name: DATABASE, options: { requires_username: false } },
    { name: 'second', strategy: 'auth0' },
  ],
  resource_servers: APIS.slice(0, 2).map((identifier) => ({
    identifier,
    scopes: SCOPES.slice(0, 2).map((value) => ({ value })),
  })),
  roles: [{ name: 'r0' }, { name: 'r1' }],
  organizations: [{ name: 'o0' }, { name: 'o1' }],
  users: Array.from({ length: 10 }, (_, index) => ({ user_id: `u${index}`, email: `e${index}@example.com` })),
};

/** A whole number from 0, below a limit. */
export type Draw = (limit: number) => number;

/** A request that would change something. */
export interface Write {
  method: string;
  path: string;
  body?: unknown;
}

/** A write of some kind, mostly about records that exist and belong together. */
export function mixedWrite(draw: Draw, store: StoreSnapshot): Write {
  const one = <T>(items: readonly T[]): T | undefined => items[draw(items.length || 1)];
  /** The ID of a record, occasionally of a deleted one. */
  const idOf = (table: string, gone: string): string =>
    (draw(15) > 0 ? one([...(store.get(table)?.keys() as Iterable<string>)]) : undefined) ?? gone;
  const user = (): string => idOf('users', `auth0|u${draw(40)}`);
  const role = (): string => idOf('roles', 'rol_0000000000000000');
  const connection = (): string => idOf('connections', 'con_0000000000000000');
  const email = `e${draw(60)}@example.com`;
  const permissions = {
    permissions: [{ resource_server_identifier: one(APIS), permission_name: one(SCOPES) }],
  };
  const scopes = SCOPES.filter(() => draw(2) === 0).map((value) => ({ value }));
  const users = `/users/${encodeURIComponent(user())}`;
  const organization = `/organizations/${idOf('organizations', 'org_0000000000000000')}`;
  const write = (method: string, path: string, body?: Json | Json[]): Write => ({ method, path, body });
  const comer = write('POST', '/users', {
    connection: draw(4) ? DATABASE : 'second',
    email,
    password: 'p',
    ...(draw(2) ? { user_id: `u${draw(40)}` } : {}),
  });
  const toUsers = (): Write[] => [
    // Many users disappear by linking: more are created.
    comer,
    comer,
    comer,
    comer,
    write('PATCH', users, { email, user_metadata: { seen: draw(9) } }),
    write('PATCH', users, { app_metadata: { plan: null }, blocked: draw(2) === 0 }),
    write('POST', `${users}/identities`, { provider: 'auth0', user_id: user() }),
    write('DELETE', `${users}/identities/auth0/u${draw(40)}`),
    write('DELETE', users),
    write('POST', `${users}/authentication-methods`, { type: 'email', name: 'w', email }),
    write('DELETE', `${users}/authentication-methods`),
  ];
  const toAccess = (): Write[] => [
    write('POST', `${users}/roles`, { roles: [role(), role()] }),
    write('DELETE', `${users}/roles`, { roles: [role()] }),
    write('POST', `${users}/permissions`, permissions),
    write('DELETE', `${users}/permissions`, permissions),
    write('POST', '/roles', { name: `r${draw(12)}` }),
    write('POST', '/roles', { name: `r${draw(12)}` }),
    write('PATCH', `/roles/${role()}`, { name: `r${draw(12)}` }),
    write('POST', `/roles/${role()}/users`, { users: [user()] }),
    write('POST', `/roles/${role()}/permissions`, permissions),
    write('DELETE', `/roles/${role()}`),
    write('POST', '/resource-servers', { identifier: one(APIS), scopes }),
    write('PATCH', `/resource-servers/${idOf('resourceServers', '0'.repeat(24))}`, { scopes }),
    write('DELETE', `/resource-servers/${idOf('resourceServers', '0'.repeat(24))}`),
  ];
  const toOrganizations = (): Write[] => [
    write('POST', '/organizations', { name: `o${draw(12)}` }),
    write('POST', '/organizations', { name: `o${draw(12)}` }),
    write('PATCH', organization, { name: `o${draw(12)}` }),
    write('POST', `${organization}/members`, { members: [user(), user()] }),
    write('DELETE', `${organization}/members`, { members: [user()] }),
    write('POST', `${organization}/members/${encodeURIComponent(user())}/roles`, { roles: [role()] }),
    write('POST', `${organization}/enabled_connections`, { connection_id: connection() }),
    write('DELETE', organization),
    write('POST', '/connections', { name: `c${draw(6)}`, strategy: 'auth0' }),
    // Not of the table's own, which would delete all of them.
    write(
      'DELETE',
      `/connections/${[...(store.get('connections')?.keys() as Iterable<string>)][4 + draw(3)] ?? 'con_0'}`,
    ),
  ];
  const kind = draw(10);
  const writes = kind < 5 ? toUsers() : kind < 8 ? toAccess() : toOrganizations();
  return writes[draw(writes.length)] ?? write('DELETE', users);
}
