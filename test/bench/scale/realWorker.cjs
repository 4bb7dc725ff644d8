'use strict';
// One process of the real run: keeps several calls waiting or in flight until it is stopped, and reports how many
// succeeded.
const { join } = require('node:path');
const dist = join(__dirname, '..', '..', '..', 'dist');
const { ManagementClient } = require(join(dist, 'index.js'));
const { RedisEngine } = require(join(dist, 'redis', 'index.js'));

const { url, clientId, clientSecret, id, inFlight, redis } = JSON.parse(process.argv[2]);
const shared = new RedisEngine({ url: redis });
const { users } = new ManagementClient({
  domain: url,
  clientId,
  clientSecret,
  audience: `${url}/api/v2/`,
  shared,
});

let done = 0;
let failed = 0;
async function keepCalling() {
  for (;;) {
    await users.update({ id }, { user_metadata: { done } }).then(
      () => (done += 1),
      () => (failed += 1),
    );
  }
}

process.on('message', (message) => {
  if (message.go) for (let lane = 0; lane < inFlight; lane += 1) void keepCalling();
  else process.send({ done, failed }, () => process.exit(0));
});
process.send({ ready: true });
