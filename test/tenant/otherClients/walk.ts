import { readFileSync } from 'node:fs';
import { ManagementClient as LatestClient } from 'auth0latest';
import { callOf, outcomeOf, type World } from '../../../docs/tour/Step';
import { startTenant, type RunningTenant } from '../../../src/tenant/startTenant';
import { classicSteps } from './classicSteps';
import { latestAssertion } from './latestAssertion';
import { latestResources } from './latestResources';
import { latestSteps } from './latestSteps';

// Runs in its own process, because Node reads additional CAs (NODE_EXTRA_CA_CERTS) when it starts. Prints the result of
// each step as JSON: its title, and its error, if any.

type Tools = Pick<World, 'management' | 'authentication'>;
type Make<T> = new (options: { domain: string; clientId: string; clientSecret: string }) => T;

/** The classic client has no types. The steps show whether it has the shape of ours. */
const classic = require('auth0v3') as {
  ManagementClient: Make<Tools['management']>;
  AuthenticationClient: Make<Tools['authentication']>;
};

/** The result of a step. */
export interface Walked {
  title: string;
  problem?: string;
}

async function attempt(title: string, walk: () => Promise<void>): Promise<Walked> {
  try {
    await walk();
    return { title };
  } catch (error) {
    return { title, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The tour's own steps, with promises and callbacks. */
async function walkClassic(tenant: RunningTenant): Promise<Walked[]> {
  const { domain, clientId, clientSecret } = tenant;
  const credentials = { domain, clientId, clientSecret };
  const tools = {
    tenant,
    management: new classic.ManagementClient(credentials),
    authentication: new classic.AuthenticationClient(credentials),
  };
  const walked: Walked[] = [];
  for (const style of ['callback', 'promise'] as const) {
    const world: World = { ...tools, style, ids: {} };
    for (const step of classicSteps(style)) {
      const ask = async (): Promise<unknown> => {
        await step.prepare?.(world);
        const args = step.args(world);
        if (style === 'promise') return callOf(step, world, args);
        return new Promise((resolve, reject) => {
          callOf(step, world, args, (error, value) => (error ? reject(error) : resolve(value)));
        });
      };
      walked.push(
        await attempt(`${step.title} (${style})`, async () => step.check(await outcomeOf(step, ask), world)),
      );
    }
    // The tenant runs two imports at a time, each for one second.
    tenant.clock.advance(1000);
  }
  return walked;
}

async function walkLatest({ domain, clientId, clientSecret }: RunningTenant): Promise<Walked[]> {
  const world = { domain, client: new LatestClient({ domain, clientId, clientSecret }), ids: {} };
  const walked: Walked[] = [];
  for (const { title, walk } of [...latestSteps, ...latestResources, latestAssertion])
    walked.push(await attempt(title, () => walk(world)));
  return walked;
}

async function main(): Promise<void> {
  const [, , client, certificate = '', key = ''] = process.argv;
  const https = { cert: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
  const tenant = await startTenant({ https, allowDeleteAllUsers: true });
  const walked = await (client === 'latest' ? walkLatest : walkClassic)(tenant);
  await tenant.close();
  process.stdout.write(JSON.stringify(walked), () => process.exit());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
