'use strict';
// A bulk job that sets metadata of many users: 50 calls under way at once, paced by the tenant's rate limits, with a
// progress bar, a journal to go on from after an interruption, and a summary. runJob.js is the job; this file
// runs it on a local tenant, breaks it off at half time and runs it again.
//
//   npm run example:bulk-metadata                     a terminal shows a bar, a pipe gets plain lines
//   npm run example:bulk-metadata -- --users 5000     with more users; Ctrl-C breaks off, too
const { mkdtemp, rm, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { ManagementClient } = require('auth0');
const { startTenant } = require('auth0/tenant');
const { runJob } = require('./runJob');

/** 50 calls at once, and 200 a second from then on. */
const rateLimit = { all: { burst: 50, perMinute: 12_000 }, groups: {} };

function someUsers(length) {
  return Array.from({ length }, (_, index) => ({
    user_id: `user-${index + 1}`,
    email: `user-${index + 1}@example.com`,
  }));
}

/** A change for each user, and for two that are not there. */
function changesFor(users) {
  return [...users, { user_id: 'gone-1' }, { user_id: 'gone-2' }]
    .map(({ user_id: id }) => JSON.stringify({ user_id: `auth0|${id}`, app_metadata: { plan: 'pro' } }))
    .join('\n');
}

async function main() {
  const { values } = parseArgs({ options: { users: { type: 'string', default: '400' } } });
  const users = someUsers(Number(values.users));
  const tenant = await startTenant({ seed: users, rateLimit });
  const folder = await mkdtemp(join(tmpdir(), 'bulk-metadata-'));
  const [firstRun, secondRun] = [new AbortController(), new AbortController()];
  process.once('SIGINT', () => [firstRun, secondRun].forEach((run) => run.abort()));
  try {
    const changesFile = join(folder, 'changes.ndjson');
    await writeFile(changesFile, changesFor(users));
    const job = {
      // With your own tenant: { domain: 'tenant.auth0.com', clientId, clientSecret }.
      management: new ManagementClient({
        domain: tenant.url,
        clientId: tenant.clientId,
        clientSecret: tenant.clientSecret,
      }),
      changesFile,
      journalFile: join(folder, 'done.txt'),
    };

    console.log(
      `${users.length} users, 50 calls at once; the tenant takes 200 a second. It breaks off at half time:`,
    );
    let left = users.length / 2;
    const onProgress = () => {
      left -= 1;
      if (left <= 0) firstRun.abort();
    };
    await runJob({ ...job, signal: firstRun.signal, onProgress });
    if (secondRun.signal.aborted) return;

    console.log('\nAnd again:');
    const { failed } = await runJob({ ...job, signal: secondRun.signal });
    const patches = tenant.requests.filter(({ method }) => method === 'PATCH');
    const refused = patches.filter(({ status }) => status === 429).length;
    console.log(
      `\nThe tenant was asked ${patches.length} times, and had to refuse ${refused} for its rate limit.`,
    );
    // The two that are not there were to fail.
    process.exitCode = failed.length === 2 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
    await tenant.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
