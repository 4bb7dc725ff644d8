import { ManagementClient } from 'auth0';
import { startTenant, type RunningTenant } from 'auth0/tenant';
import { demoUsers } from './demoUsers';

/** A local tenant with users, and its client. */
export async function startDemo(
  users: number,
): Promise<{ tenant: RunningTenant; management: ManagementClient }> {
  const tenant = await startTenant({ seed: demoUsers(users) });
  const { clientId, clientSecret } = tenant;
  return { tenant, management: new ManagementClient({ domain: tenant.url, clientId, clientSecret }) };
}
