import { AuthenticationClient, ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import { startRecorder } from './recorder/startRecorder';
import type { Tour } from './runTour';

/** Starts a tenant and a recording server, and makes clients for both. */
export async function startServers(): Promise<
  Pick<Tour, 'tenant' | 'stops'> & { close(): Promise<unknown> }
> {
  const tenant = await startTenant({ allowDeleteAllUsers: true });
  const recorder = await startRecorder(tenant);
  const { clientId, clientSecret } = tenant;
  const clients = (domain: string) => ({
    management: new ManagementClient({ domain, clientId, clientSecret }),
    authentication: new AuthenticationClient({ domain, clientId, clientSecret }),
  });
  return {
    tenant,
    stops: {
      tenant: { requests: tenant.requests, ...clients(tenant.url) },
      recorder: { requests: recorder.requests, ...clients(recorder.url) },
    },
    close: () => Promise.all([tenant.close(), recorder.close()]),
  };
}
