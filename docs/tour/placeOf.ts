import { AuthenticationClient, ManagementClient } from '../../src/index';
import { Tenant } from '../../src/tenant/index';
import { pathOf } from './makeStep';
import type { Step, World } from './Step';

/** Where a step is walked: on the local tenant, or on the recording server. */
export type Place = 'tenant' | 'recorder';

/** Whether a response says that there is no such endpoint: 501, or a 404 that names no missing record. */
function saysMissing({ status, body }: { status: number; body?: unknown }): boolean {
  const { message } = Object(body) as { message?: unknown };
  return status === 501 || (status === 404 && message === 'Not Found');
}

/** A world without a server, with an id for every name. */
function blankWorld(tenant: Tenant): World {
  const { origin: url, clientId, clientSecret } = tenant;
  const credentials = { domain: url, clientId, clientSecret };
  return {
    tenant: {
      url,
      clientId,
      clientSecret,
      mintToken: (options) => tenant.mintToken(options),
      outbox: [],
      seed: () => undefined,
    },
    management: new ManagementClient(credentials),
    authentication: new AuthenticationClient(credentials),
    style: 'promise',
    ids: new Proxy<Record<string, string>>({}, { get: (_, name) => `any|${String(name)}` }),
  };
}

/**
 * Tells where a step is walked: on the tenant if it has every endpoint that the step needs. It asks a tenant of its own,
 * so that the question changes nothing.
 */
export function placeFinder(): (step: Step) => Place {
  const tenant = new Tenant({ allowDeleteAllUsers: true });
  const headers = { authorization: `Bearer ${tenant.mintToken()}` };
  const has = (verb: string, path: string): boolean =>
    !saysMissing(tenant.handle({ method: verb, target: path, headers, body: '' }));
  const world = blankWorld(tenant);
  return (step) => {
    const own = has(step.verb, pathOf(step, step.args(world)));
    const others = step.needs.every((endpoint) => {
      const [verb = '', path = ''] = endpoint.split(' ');
      return has(verb, path);
    });
    return own && others ? 'tenant' : 'recorder';
  };
}
