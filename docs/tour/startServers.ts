import { AuthenticationClient, ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import type { Tour } from './runTour';

/** Starts a tenant, and makes clients for it. */
export async function startServers(): Promise<Pick<Tour, 'tenant' | 'clients'> & { close(): Promise<void> }> {
  const tenant = await startTenant({ allowDeleteAllUsers: true });
  const credentials = { domain: tenant.url, clientId: tenant.clientId, clientSecret: tenant.clientSecret };
  return {
    tenant,
    clients: {
      management: new ManagementClient(credentials),
      authentication: new AuthenticationClient(credentials),
    },
    close: () => tenant.close(),
  };
}
