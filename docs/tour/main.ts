import { missingMethods } from './missingMethods';
import { Output } from './Output';
import { runTour } from './runTour';
import { startServers } from './startServers';
import { steps } from './steps/index';

async function main(): Promise<void> {
  // The tour calls deprecated methods on purpose.
  Object.assign(process, { noDeprecation: true });
  const output = new Output(process.stdout);
  const { tenant, clients, close } = await startServers();
  output.line(`A local tenant listens on ${tenant.url}: stateful, in memory, offline.`);
  output.line();
  try {
    const missing = missingMethods(steps, clients.management, clients.authentication);
    for (const method of missing) output.line(`✗ no step calls ${method}`);
    const failures = await runTour({ steps, tenant, clients, output });
    process.exitCode = failures === 0 && missing.length === 0 ? 0 : 1;
  } finally {
    // A step that can't be made must not leave the servers running: the program would never end.
    await close();
  }
}

main().catch((error: unknown) => {
  console.error('The tour could not start:', error);
  process.exitCode = 1;
});
