'use strict';
const { mkdtemp, rm, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { ManagementClient } = require('auth0');
const { startTenant } = require('auth0/tenant');
const { runJob } = require('./runJob');

/** 50 calls at once, then 200 a second. */
const rateLimit = { all: { burst: 50, perMinute: 12_000 }, groups: {} };

function someUsers(length) {
  return Array.from({ length }, (_, index) => ({
    user_id: `user-${index + 1}`,
    email: `user-${index + 1}@example.com`,
  }));
}

/** A change for each user, and for two that do not exist. */
function changesFor(users) {
  return [...users, { user_id: 'gone-1' }, { user_id: 'gone-2' }]
    .map(({ user_id: id }) => JSON.stringify({ user_id: `auth0|${id}`, app_metadata: { plan: 'pro' } }))
    .join('\n');
}

/** Runs the job on a local tenant, stopped half-way and continued. */
async function runDemo({ users: length, signal }) {
  const users = someUsers(length);
  const tenant = await startTenant({ seed: users, rateLimit });
  const folder = await mkdtemp(join(tmpdir(), 'bulk-metadata-'));
  try {
    const changesFile = join(folder, 'changes.ndjson');
    await writeFile(changesFile, changesFor(users));
    const { clientId, clientSecret } = tenant;
    const job = {
      management: new ManagementClient({ domain: tenant.url, clientId, clientSecret }),
      domain: tenant.url,
      changesFile,
      journalFile: `${changesFile}.journal`,
    };

    console.log(
      `${length} users, 50 calls at a time; the tenant allows 200 a second. The demo stops half-way:`,
    );
    const half = new AbortController();
    signal.addEventListener('abort', () => half.abort());
    let left = length / 2;
    const onProgress = () => {
      left -= 1;
      if (left <= 0) half.abort();
    };
    await runJob({ ...job, signal: half.signal, onProgress });
    if (signal.aborted) return 0;

    console.log('\nAnd again:');
    const { failed } = await runJob({ ...job, signal });
    const patches = tenant.requests.filter(({ method }) => method === 'PATCH');
    const refused = patches.filter(({ status }) => status === 429).length;
    console.log(
      `\nThe tenant received ${patches.length} requests, and refused ${refused} of them for its rate limit.`,
    );
    // The two unknown users must fail.
    return failed.length === 2 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
    await tenant.close();
  }
}

module.exports = { runDemo };
