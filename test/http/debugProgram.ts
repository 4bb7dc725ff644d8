import { ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';

/** A program with one call that is repeated once: what it writes with NODE_DEBUG is looked at. */
async function main(): Promise<void> {
  const tenant = await startTenant();
  tenant.fail({ route: 'GET /users/:id', status: 503, times: 1 });
  const management = new ManagementClient({
    domain: tenant.url,
    clientId: 'local-client',
    clientSecret: 'local-secret',
    retry: { minTimeout: 1 },
  });
  await management.users.get({ id: 'auth0|nobody' }).catch(() => undefined);
  await tenant.close();
}

void main();
