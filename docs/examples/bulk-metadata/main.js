'use strict';
// A bulk job that sets metadata of many users: 50 calls at a time, paced by the tenant's rate limits, with a progress
// bar, a journal to continue from after Ctrl-C, and a summary. demo.js is only for the demonstration.
//
//   npm run example:bulk-metadata                     a demonstration on a local tenant; --users 5000 for more users
//   npm run example:bulk-metadata -- --domain tenant.auth0.com --file changes.ndjson
const { stat } = require('node:fs/promises');
const { ManagementClient } = require('auth0');
const { UsageError, clientOptions, readOptions, runTool, wholeNumber } = require('../commandLine');
const { runJob } = require('./runJob');

const USAGE = `Usage: npm run example:bulk-metadata -- --domain <domain> --file <changes>
  --domain     domain of the tenant, e.g. tenant.auth0.com
  --file       the changes, one line of JSON each: {"user_id":"auth0|1","app_metadata":{"plan":"pro"}}
  --journal    what is done already; default: the name of the file with .journal
  --in-flight  calls at a time, 1 to 200; default 50
  --users      without --domain and --file: how many users the demonstration has; default 400
Credentials: AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET in the environment. Scope: update:users_app_metadata.
Exit code: 0 all done, 1 some failed, 2 wrong usage, 130 interrupted. Run it again to continue.`;

async function main(signal) {
  const options = readOptions(['domain', 'file', 'journal', 'in-flight', 'users']);
  const { domain, file, journal = `${file}.journal`, 'in-flight': inFlight = '50', users = '400' } = options;
  if (!domain && !file) {
    if (options.journal) throw new UsageError('--journal needs --domain and --file');
    const { runDemo } = require('./demo');
    return runDemo({ users: wholeNumber('users', users, { min: 2, max: 100_000 }), signal });
  }
  if (!domain) throw new UsageError('--domain is missing: pass the domain of your tenant');
  if (!file) throw new UsageError('--file is missing: pass the file with the changes');
  if (options.users)
    throw new UsageError('--users is for the demonstration: omit it, or omit --domain and --file');
  const isFile = await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!isFile) throw new UsageError(`--file is ${JSON.stringify(file)}: there is no such file`);

  const { failed } = await runJob({
    management: new ManagementClient(clientOptions(domain)),
    domain,
    changesFile: file,
    journalFile: journal,
    inFlight: wholeNumber('in-flight', inFlight, { min: 1, max: 200 }),
    signal,
  });
  return failed.length === 0 ? 0 : 1;
}

runTool(USAGE, main);
