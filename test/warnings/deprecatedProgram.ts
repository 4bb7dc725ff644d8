// Runs in its own process: makes the deprecated calls twice, and prints the warnings.
import { ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import { warningsOf } from '../support/warnings';

async function main(): Promise<void> {
  const tenant = await startTenant({ allowDeleteAllUsers: true, seed: [{ email: 'ada@example.com' }] });
  const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
  const [{ user_id: id = '' } = {}] = await management.getUsers();
  const warnings = await warningsOf(async () => {
    await management.deleteUserMultifcator({ id, provider: 'duo' });
    await management.deleteUserMultifcator({ id, provider: 'duo' });
    await management.deleteAllUsers();
    await management.users.deleteAll();
  });
  const left = await management.getUsers();
  await tenant.close();
  console.log(
    JSON.stringify({ left, warnings: warnings.map(({ name, code, message }) => [name, code, message]) }),
  );
}

void main();
