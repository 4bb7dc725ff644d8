import assert from 'node:assert/strict';
import { AuthenticationClient, ManagementClient } from '../../../src/index';
import type { RunningTenant } from '../../../src/tenant/index';

/** What blocks may use without declaring it: see scope.d.ts, which types it. */
export interface Scope {
  assert: typeof assert;
  tenant?: RunningTenant;
  management?: ManagementClient;
  auth0?: AuthenticationClient;
  clientId?: string;
  clientSecret?: string;
  id?: string;
  signal?: AbortSignal;
  email?: string;
  password?: string;
}

/** The host that stands for the reader's tenant: blocks reach the local one by it. */
export const READERS_TENANT = 'tenant.auth0.com';

/** Where the reader's Redis is: blocks that name it get a server of their own there. */
export const READERS_REDIS = 'redis://localhost:6379';

/** The tenant that every block gets for itself. */
export const SEED = {
  users: [
    { user_id: 'jane', email: 'jane@example.com', name: 'Jane', app_metadata: { plan: 'pro' } },
    { user_id: 'joe', email: 'joe@example.com', name: 'Joe', user_metadata: { city: 'Paris' } },
    { user_id: 'ann', email: 'ann@example.org', name: 'Ann' },
  ],
  roles: [{ name: 'editor', description: 'May edit' }],
};

type Setup = (tenant: RunningTenant) => Omit<Scope, 'assert'>;

const values: Setup = (tenant) => ({
  tenant,
  clientId: tenant.clientId,
  clientSecret: tenant.clientSecret,
  id: 'auth0|jane',
  email: 'new@example.com',
  password: 'Correct-Horse-1',
  signal: new AbortController().signal,
});

const SETUPS: Record<string, Setup> = {
  /** Credentials and the id of a user. */
  values,
  /** Those, and both clients. */
  client: (tenant) => ({
    ...values(tenant),
    management: new ManagementClient({ domain: tenant.url, token: tenant.mintToken() }),
    auth0: new AuthenticationClient({ domain: tenant.url, clientId: tenant.clientId }),
  }),
};

/** What a block's `setup` asks for: a scope, and code. */
export function setUp(directive: string | undefined, tenant: RunningTenant): { scope: Scope; code: string } {
  if (directive === undefined) return { scope: { assert }, code: '' };
  const [, name = '', code = ''] = /^(\w*)\s*([\s\S]*)$/.exec(directive) ?? [];
  const setup = SETUPS[name];
  if (!setup) throw new Error(`there is no setup "${name}": write one of ${Object.keys(SETUPS).join(', ')}`);
  return { scope: { assert, ...setup(tenant) }, code };
}
