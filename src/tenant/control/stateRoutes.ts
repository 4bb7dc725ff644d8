import { ApiFault } from '../ApiFault';
import { isRecord } from '../isRecord';
import { SeedError } from '../seed/SeedError';
import { decodeSnapshot, encodeSnapshot } from '../state/encodeSnapshot';
import { refuseArgument } from './arguments';
import type { ControlContext, ControlRoute } from './ControlRoute';
import { packageVersion } from './packageFiles';

/** The number of records that were added, for each list of a seed. */
function added(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]),
  );
}

function seed({ tenant, body }: ControlContext): Record<string, number> {
  if (!(typeof body === 'string' || Array.isArray(body) || isRecord(body)))
    return refuseArgument('seed', 'a list of users, an object with lists, or NDJSON', body);
  const before = tenant.counts();
  try {
    // seed() checks its fields.
    tenant.seed(body as Parameters<typeof tenant.seed>[0]);
  } catch (error) {
    throw error instanceof SeedError ? new ApiFault(400, error.message, 'invalid_seed') : error;
  }
  return added(before, tenant.counts());
}

/** Endpoints for the tenant's state: description, reset, seeds, states. */
export const stateRoutes: readonly ControlRoute[] = [
  {
    name: 'GET /_tenant/health',
    isOpen: true,
    handle: ({ tenant }) => ({
      status: 200,
      body: { status: 'ok', version: packageVersion(), users: tenant.counts().users },
    }),
  },
  {
    name: 'GET /_tenant/api',
    handle: ({ tenant }) => {
      const { url, domain, issuer, audience, clientId, clientSecret, clock } = tenant;
      return {
        status: 200,
        body: {
          url,
          domain,
          issuer,
          audience,
          clientId,
          clientSecret,
          version: packageVersion(),
          counts: tenant.counts(),
          clock: { now: clock.iso(), frozen: clock.state.frozenAt !== undefined },
          rateLimit: tenant.rateLimit ?? null,
          ...(tenant.stateFile === undefined ? {} : { stateFile: tenant.stateFile.path }),
        },
      };
    },
  },
  {
    name: 'POST /_tenant/api/reset',
    handle: ({ tenant }) => {
      tenant.reset();
      return { status: 204 };
    },
  },
  { name: 'POST /_tenant/api/seed', handle: (context) => ({ status: 200, body: seed(context) }) },
  {
    name: 'GET /_tenant/api/state',
    handle: ({ tenant }) => ({ status: 200, body: encodeSnapshot(tenant.snapshot()) }),
  },
  {
    name: 'PUT /_tenant/api/state',
    handle: ({ tenant, body }) => {
      tenant.restore(decodeSnapshot(body));
      return { status: 204 };
    },
  },
  {
    name: 'POST /_tenant/api/state/save',
    handle: async ({ tenant }) => {
      if (!tenant.stateFile)
        throw new ApiFault(404, 'This tenant keeps no state file: start it with --state FILE.');
      await tenant.stateFile.save();
      return { status: 200, body: { file: tenant.stateFile.path } };
    },
  },
  {
    name: 'GET /_tenant/api/users/export',
    handle: ({ tenant }) => ({
      status: 200,
      body: tenant.exportUsers(),
      headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
    }),
  },
];
