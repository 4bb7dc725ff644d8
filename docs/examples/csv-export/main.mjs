// A CSV export of all users, past the 1,000 at which GET /users ends: streamed, quoted, and safe to open in a
// spreadsheet. exportUsers.mjs and csvRow.mjs are the export; this file runs it on a local tenant.
//
//   npm run --silent example:csv-export                    to stdout: to look at, or for a pipe
//   npm run example:csv-export -- --out users.csv          to a file
//   npm run example:csv-export -- --query 'name:User*'     only some of them
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ManagementClient } from 'auth0';
import { startTenant } from 'auth0-classic/tenant';
import { demoUsers } from './demoUsers.mjs';
import { exportUsers } from './exportUsers.mjs';

/** Writes to a file that has its name only when it is whole. */
async function toFile(rows, path) {
  await pipeline(rows, createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
}

/** Writes to stdout, as fast as it is read there. */
async function toStdout(rows) {
  try {
    await pipeline(rows, process.stdout, { end: false });
  } catch (error) {
    // Who reads has seen enough: `… | head`.
    if (error.code !== 'EPIPE') throw error;
  }
}

async function main() {
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

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
