// A CSV export of all users, past the 1,000 at which GET /users ends: streamed, quoted, and safe to open in a
// spreadsheet. In TypeScript. exportUsers.ts and csvRow.ts are the export; this file runs it on a local tenant.
//
//   npm run --silent example:csv-export                    to stdout: to look at, or for a pipe
//   npm run example:csv-export -- --out users.csv          to a file
//   npm run example:csv-export -- --query 'name:User*'     only some of them
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ManagementClient } from 'auth0';
import { startTenant } from 'auth0/tenant';
import { demoUsers } from './demoUsers';
import { exportUsers } from './exportUsers';

/** Writes to a file that has its name only when it is whole. */
async function toFile(rows: AsyncIterable<string>, path: string): Promise<void> {
  await pipeline(rows, createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
}

/** Writes to stdout, as fast as it is read there. */
async function toStdout(rows: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(rows, process.stdout, { end: false });
  } catch (error) {
    // Who reads has seen enough: `… | head`.
    const isClosed = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    if (!isClosed) throw error;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      query: { type: 'string' },
      users: { type: 'string', default: '1200' },
    },
  });
  const tenant = await startTenant({ seed: demoUsers(Number(values.users)) });
  try {
    // With your own tenant: { domain: 'tenant.auth0.com', clientId, clientSecret }.
    const management = new ManagementClient({
      domain: tenant.url,
      clientId: tenant.clientId,
      clientSecret: tenant.clientSecret,
    });
    const rows = exportUsers(management, values.query);
    await (values.out ? toFile(rows, values.out) : toStdout(rows));
    // To stderr: stdout may be the export.
    const pages = tenant.requests.filter(({ method }) => method === 'GET').length;
    console.error(
      `Exported to ${values.out ?? 'stdout'}. The tenant was asked ${pages} times, for up to 100 users each.`,
    );
  } finally {
    await tenant.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
