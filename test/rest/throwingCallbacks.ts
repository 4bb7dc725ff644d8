import { RestClient } from '../../src/index';

// A process of its own: it throws on purpose, and counts what comes of it.
const [, , origin = ''] = process.argv;
const VERBS = ['getAll', 'get', 'create', 'patch', 'update', 'delete'] as const;
let uncaught = 0;
let unhandled = 0;
process.on('uncaughtException', () => (uncaught += 1));
process.on('unhandledRejection', () => (unhandled += 1));

async function run(): Promise<void> {
  const results: unknown[] = [];
  for (const verb of VERBS) {
    for (const status of [200, 404, 0]) {
      for (const style of ['sync', 'async']) {
        uncaught = unhandled = 0;
        let calls = 0;
        const client = new RestClient(`${origin}/things`);
        const args =
          verb === 'getAll' || verb === 'get' || verb === 'delete' ? [{ status }] : [{ status }, {}];
        const done = new Promise<void>((resolve) => {
          const fail = (): never => {
            calls += 1;
            setTimeout(resolve, 15);
            throw new Error('on purpose');
          };
          const callback = style === 'async' ? async (): Promise<void> => fail() : fail;
          Reflect.apply(client[verb], client, [...args, callback]);
        });
        await done;
        results.push({ case: `${verb} ${status} ${style}`, calls, uncaught, unhandled });
      }
    }
  }
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
}

void run();
