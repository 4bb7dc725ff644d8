import { AuthenticationClient, ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import { runTour } from './runTour';
import { steps } from './steps';

async function main(): Promise<void> {
  const tenant = await startTenant({ port: 0, allowDeleteAllUsers: true });
  console.log(`A local tenant listens on ${tenant.url}: stateful, in memory, offline.\n`);
  const credentials = { domain: tenant.url, clientId: tenant.clientId, clientSecret: tenant.clientSecret };
  const tools = {
    tenant,
    management: new ManagementClient(credentials),
    authentication: new AuthenticationClient(credentials),
  };
  const failures = await runTour(steps, tools);
  await tenant.close();
  process.exitCode = failures === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error('The tour could not start:', error);
  process.exitCode = 1;
});
