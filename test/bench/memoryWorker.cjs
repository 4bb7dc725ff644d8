'use strict';
// Memory of our client: the heap after 50,000 and 100,000 calls, and the heap of each of 1,000 idle clients.
const { join } = require('node:path');
const contenders = require('./contenders.cjs');
const { ManagementClient } = require(join(__dirname, '..', '..', 'dist', 'index.js'));

const [, , domain] = process.argv;
const call = contenders['auth0-classic'].make(domain);

async function heapAfter(calls) {
  let left = calls;
  const lane = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: 50 }, lane));
  for (let count = 0; count < 3; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    global.gc();
  }
  return process.memoryUsage().heapUsed;
}

async function main() {
  const at = [await heapAfter(50_000), await heapAfter(50_000)];
  const before = process.memoryUsage().heapUsed;
  const clients = [];
  for (let count = 0; count < 1_000; count += 1)
    clients.push(new ManagementClient({ domain, token: `t${count}` }));
  global.gc();
  const perClient = (process.memoryUsage().heapUsed - before) / clients.length;
  process.stdout.write(JSON.stringify({ at50k: at[0], at100k: at[1], perClient }), () => process.exit(0));
}

main();
