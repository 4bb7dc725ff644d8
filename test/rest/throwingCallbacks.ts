import { clientsFor, EVERY_CALL, makeCall } from '../support/everyCall';

// Runs in its own process: its callbacks throw, and it counts the results.
const [, , origin = ''] = process.argv;

const results: Record<string, { calls: number; uncaught: number; unhandled: number }> = {};
const count = (name: string, what: 'calls' | 'uncaught' | 'unhandled'): void => {
  const result = (results[name] ??= { calls: 0, uncaught: 0, unhandled: 0 });
  result[what] += 1;
};
// The message of each error is the name of its call.
process.on('uncaughtException', ({ message }) => count(message, 'uncaught'));
process.on('unhandledRejection', (reason) => count((reason as Error).message, 'unhandled'));

async function run(): Promise<void> {
  const calls: Promise<void>[] = [];
  for (const status of [200, 404, 0]) {
    const clients = clientsFor(origin, { headers: { 'X-Outcome': String(status) } });
    for (const style of ['sync', 'async'])
      for (const call of EVERY_CALL) {
        const name = `${call.name} ${status} ${style} ${calls.length}`;
        calls.push(
          new Promise((resolve) => {
            const fail = (): never => {
              count(name, 'calls');
              setTimeout(resolve, 50);
              throw new Error(name);
            };
            makeCall(clients, call, style === 'async' ? async (): Promise<void> => fail() : fail);
          }),
        );
      }
  }
  await Promise.all(calls);
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
}

void run();
