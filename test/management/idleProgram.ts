import { ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';

/** Makes calls and then leaves its client idle. */
async function main(): Promise<void> {
  const tenant = await startTenant();
  const management = new ManagementClient({
    domain: tenant.url,
    clientId: 'local-client',
    clientSecret: 'local-secret',
  });
  await Promise.all(Array.from({ length: 20 }, () => management.users.getAll()));
  await tenant.close();
  console.log('done');
}

void main();
