import type { NamesOf } from '../warnings/warnUnknownOptions';
import type { FaultOptions } from './realism/Faults';
import type { StartTenantOptions } from './startTenant';
import type { MintOptions } from './TenantOptions';

const limit = { count: true, bytes: true };

/** The names of {@link StartTenantOptions}, including those of a tenant, for warnings about unknown ones. */
export const tenantOptionNames: NamesOf<StartTenantOptions> = {
  port: true,
  host: true,
  https: { cert: true, key: true },
  key: true,
  latency: { from: true, to: true },
  idSeed: true,
  seed: true,
  allowDeleteAllUsers: true,
  clientId: true,
  clientSecret: true,
  signingKey: true,
  rateLimit: { all: { burst: true, perMinute: true }, groups: true },
  searchDelay: true,
  now: true,
  allowedHosts: true,
  limits: { requests: limit, logs: limit, outbox: limit, tickets: limit, jobs: limit, logins: limit },
};

/** The names of {@link MintOptions}. */
export const mintOptionNames: NamesOf<MintOptions> = {
  scope: true,
  sub: true,
  expiresIn: true,
  audience: true,
  claims: true,
};

/** The names of {@link FaultOptions}. */
export const faultOptionNames: NamesOf<FaultOptions> = {
  route: true,
  status: true,
  body: true,
  headers: true,
  reset: true,
  hang: true,
  truncate: true,
  times: true,
  executed: true,
};
