import { ApiFault } from '../ApiFault';
import { isRecord } from '../isRecord';
import type { RunningTenant } from '../startTenant';
import { checkTypes, fieldsOf, isBoolean, isNumber, isText, refuseArgument } from './arguments';
import type { ControlRoute } from './ControlRoute';

const FAULT = ['route', 'status', 'body', 'headers', 'reset', 'hang', 'truncate', 'times', 'executed'];

const isTexts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText);

function planFault(tenant: RunningTenant, body: unknown): string {
  const fields = fieldsOf(body, FAULT);
  checkTypes(fields, {
    route: ["text such as 'PATCH /users/:id'", isText],
    status: ['a number', isNumber],
    times: ['a number', isNumber],
    headers: ['an object of texts', isTexts],
    reset: ['a boolean', isBoolean],
    hang: ['a boolean', isBoolean],
    truncate: ['a boolean', isBoolean],
    executed: ['a boolean', isBoolean],
  });
  return tenant.faults.plan(fields);
}

const clockOf = ({ clock }: RunningTenant): object => ({
  now: clock.iso(),
  frozen: clock.state.frozenAt !== undefined,
});

function setClock({ clock }: RunningTenant, body: unknown): void {
  const fields = fieldsOf(body, ['freeze', 'advance', 'release']);
  const { freeze, advance, release } = fields;
  if (Object.keys(fields).length !== 1) refuseArgument('body', 'one of freeze, advance and release', fields);
  if (release !== undefined)
    return release === true ? clock.release() : refuseArgument('release', 'true', release);
  if (advance !== undefined)
    return typeof advance === 'number' || typeof advance === 'string'
      ? clock.advance(advance)
      : refuseArgument('advance', "milliseconds, or text such as '2h'", advance);
  if (freeze === true) return clock.freeze();
  if (typeof freeze !== 'string') refuseArgument('freeze', 'true or an ISO time', freeze);
  clock.freeze(freeze as string);
}

function setRateLimit(tenant: RunningTenant, body: unknown): void {
  const { plan } = fieldsOf(body, ['plan']);
  if (plan === null) return tenant.setRateLimit();
  if (!(typeof plan === 'string' || isRecord(plan)))
    refuseArgument('plan', 'a name, an object or null', plan);
  // setRateLimit checks its fields.
  tenant.setRateLimit(plan as Parameters<RunningTenant['setRateLimit']>[0]);
}

function mint(tenant: RunningTenant, body: unknown = {}): string {
  const fields = fieldsOf(body, ['scope', 'sub', 'expiresIn', 'audience', 'claims']);
  checkTypes(fields, {
    scope: ['text', isText],
    sub: ['text', isText],
    expiresIn: ['seconds', isNumber],
    audience: ['text', isText],
    claims: ['an object', isRecord],
  });
  return tenant.mintToken(fields);
}

/** Endpoints for faults, limits, time and tokens. */
export const behaviorRoutes: readonly ControlRoute[] = [
  {
    name: 'GET /_tenant/api/faults',
    handle: ({ tenant }) => ({ status: 200, body: { faults: tenant.faults.list() } }),
  },
  {
    name: 'POST /_tenant/api/faults',
    handle: ({ tenant, body }) => ({ status: 201, body: { id: planFault(tenant, body) } }),
  },
  {
    name: 'DELETE /_tenant/api/faults',
    handle: ({ tenant }) => {
      tenant.faults.clear();
      return { status: 204 };
    },
  },
  {
    name: 'DELETE /_tenant/api/faults/{id}',
    handle: ({ tenant, params: { id = '' } }) => {
      if (!tenant.faults.remove(id)) throw new ApiFault(404, 'There is no such fault, or it has hit.');
      return { status: 204 };
    },
  },
  {
    name: 'GET /_tenant/api/rate-limit',
    handle: ({ tenant }) => ({ status: 200, body: { plan: tenant.rateLimit ?? null } }),
  },
  {
    name: 'PUT /_tenant/api/rate-limit',
    handle: ({ tenant, body }) => {
      setRateLimit(tenant, body);
      return { status: 200, body: { plan: tenant.rateLimit ?? null } };
    },
  },
  { name: 'GET /_tenant/api/clock', handle: ({ tenant }) => ({ status: 200, body: clockOf(tenant) }) },
  {
    name: 'PATCH /_tenant/api/clock',
    handle: ({ tenant, body }) => {
      setClock(tenant, body);
      tenant.events.emit('change', { what: 'clock' });
      tenant.runJobs();
      return { status: 200, body: clockOf(tenant) };
    },
  },
  {
    name: 'POST /_tenant/api/tokens',
    handle: ({ tenant, body }) => ({ status: 200, body: { token: mint(tenant, body) } }),
  },
];
