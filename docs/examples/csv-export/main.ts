// A CSV export of all users, past the 1,000 at which GET /users ends: streamed, quoted, safe to open in a spreadsheet,
// and able to continue after Ctrl-C. In TypeScript. demo.ts and demoUsers.ts are only for the demonstration.
//
//   npm run --silent example:csv-export                    a demonstration on a local tenant, to stdout
//   npm run example:csv-export -- --domain tenant.auth0.com --file users.csv --query 'email.domain:"example.com"'
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ManagementClient } from 'auth0';
import { UsageError, clientOptions, readOptions, runTool, wholeNumber } from '../commandLine';
import { exportToFile } from './exportToFile';
import { exportToStdout } from './exportToStdout';
import { LineCounter } from './LineCounter';

const USAGE = `Usage: npm run example:csv-export -- --domain <domain> [--file <path>] [--query <query>]
  --domain  domain of the tenant, e.g. tenant.auth0.com; without it, a local tenant is started
  --file    the CSV file; default: stdout. An interrupted export to a file can be continued
  --query   which users, e.g. 'email.domain:"example.com"'; default: all
  --users   without --domain: how many users the local tenant has; default 1200
Credentials: AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET in the environment. Scope: read:users.
Exit code: 0 all exported, 1 an error, 2 wrong usage, 130 interrupted. Run it again to continue.`;

interface Job {
  management: ManagementClient;
  domain: string;
  file: string | undefined;
  query: string | undefined;
  signal: AbortSignal;
}

async function run({ file, signal, ...job }: Job): Promise<void> {
  if (file === undefined) return exportToStdout({ ...job, signal });
  const counter = new LineCounter('users');
  const onProgress = (users: number): void => counter.show(users);
  const { users, before } = await exportToFile({ ...job, path: file, signal, onProgress }).finally(() =>
    counter.end(),
  );
  if (before > 0) console.error(`Continued after the ${before} users of the run before.`);
  if (signal.aborted) console.error(`Stopped after ${users} users. Run the same command again to continue.`);
  else console.error(`Exported ${users} users to ${file}.`);
}

async function checkFile(file: string): Promise<void> {
  const isDirectory = (path: string): Promise<boolean> =>
    stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
  if (await isDirectory(file)) throw new UsageError(`--file is ${JSON.stringify(file)}: that is a directory`);
  if (!(await isDirectory(dirname(file))))
    throw new UsageError(`--file is ${JSON.stringify(file)}: its directory does not exist`);
}

async function main(signal: AbortSignal): Promise<number> {
  const { domain, file, query, users } = readOptions(['domain', 'file', 'query', 'users']);
  if (file !== undefined) await checkFile(file);
  if (domain !== undefined) {
    if (users !== undefined)
      throw new UsageError('--users is for the demonstration: omit it, or omit --domain');
    await run({ management: new ManagementClient(clientOptions(domain)), domain, file, query, signal });
    return 0;
  }
  const count = wholeNumber('users', users ?? '1200', { min: 1, max: 100_000 });
  const { startDemo } = await import('./demo.js');
  const { tenant, management } = await startDemo(count);
  try {
    await run({ management, domain: 'demo', file, query, signal });
  } finally {
    await tenant.close();
  }
  return 0;
}

void runTool(USAGE, main);
