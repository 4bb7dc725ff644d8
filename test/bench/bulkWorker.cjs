'use strict';
// One process of the bulk job: makes its share of the updates, several in flight, and reports the results.
const { join } = require('node:path');

const [, , contender, settings] = process.argv;
const { url, clientId, clientSecret, id, calls, inFlight, redis } = JSON.parse(settings);
const credentials = { clientId, clientSecret, audience: `${url}/api/v2/` };

/** auth0@3.7.2 only supports https: its requests to the tenant are redirected to http. */
function overHttp() {
  const { request } = require('node:http');
  require('node:https').request = (options, callback) =>
    request({ ...options, protocol: 'http:', agent: undefined }, callback);
}

function connect() {
  if (contender === 'auth0@3.7.2') {
    overHttp();
    const { ManagementClient } = require('auth0v3');
    return new ManagementClient({ domain: url.replace('http://', ''), ...credentials });
  }
  const { ManagementClient } = require(join(__dirname, '..', '..', 'dist', 'index.js'));
  const { RedisEngine } = require(join(__dirname, '..', '..', 'dist', 'redis', 'index.js'));
  const shared = redis ? new RedisEngine({ url: redis }) : undefined;
  return new ManagementClient({ domain: url, ...credentials, shared });
}

const management = connect();

async function run() {
  let next = 0;
  let failed = 0;
  const lane = async () => {
    while (next < calls) {
      next += 1;
      await management.users.update({ id }, { user_metadata: { next } }).catch(() => (failed += 1));
      process.send({ done: 1 });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  process.send({ failed });
}

process.once('message', () => run().then(() => process.disconnect()));
process.send({ ready: true });
process.on('disconnect', () => process.exit(0));
