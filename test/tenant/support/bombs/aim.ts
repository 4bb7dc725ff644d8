import { Tenant } from '../../../../src/tenant/Tenant';
import type { Target } from './Bomb';

const USERS = 1000;

const SEED = {
  resource_servers: [
    {
      identifier: 'https://api',
      name: 'API',
      scopes: Array.from({ length: 1000 }, (_, index) => ({ value: `s${index}` })),
    },
  ],
  roles: [{ name: 'role' }],
  organizations: [{ name: 'organization', members: ['auth0|jane'] }],
  users: [
    { user_id: 'jane', email: 'jane@example.com', password: 'secret' },
    ...Array.from({ length: USERS }, (_, index) => ({
      user_id: `u${index}`,
      email: `u${index}@example.com`,
      user_metadata: { a: { b: index }, colour: 'red' },
      app_metadata: { plan: 'gold', seats: index },
    })),
  ],
};

/** The records that bombs need in a tenant. */
export function targetOf(tenant: Tenant): Target {
  const { store } = tenant.snapshot();
  const idOf = (table: string): string => String([...(store.get(table)?.keys() ?? [])][0]);
  return {
    tenant,
    token: tenant.mintToken(),
    connection: idOf('connections'),
    role: idOf('roles'),
    organization: idOf('organizations'),
    api: 'https://api',
  };
}

/** A tenant with 1,001 users as the target of bombs. */
export const aim = (): Target => targetOf(new Tenant({ seed: SEED }));
