import { subscribe } from 'node:diagnostics_channel';
import { ManagementClient, type RequestMessage } from '../../src/index';
import { startTenant } from '../../src/tenant/index';

/**
 * Makes one call that is retried once; a test reads its output with NODE_DEBUG. Then it subscribes, makes one more
 * call, and prints its number.
 */
async function main(): Promise<void> {
  const tenant = await startTenant({ seed: { users: [{ user_id: 'jane', email: 'jane@example.com' }] } });
  tenant.fail({ route: 'GET /users/:id', status: 503, times: 1 });
  const management = new ManagementClient({
    domain: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    retry: { minTimeout: 1 },
  });
  await management.users.get({ id: 'auth0|jane' });
  process.stderr.write = () => true;
  subscribe('auth0-classic:request', (message) => console.log((message as RequestMessage).call));
  await management.users.get({ id: 'auth0|jane' });
  await tenant.close();
}

void main();
