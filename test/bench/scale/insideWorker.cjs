'use strict';
// Measures what waiting calls and many clients cost in one process. Runs with --expose-gc.
//   node --expose-gc insideWorker.cjs SDK MEASURE NUMBER…
const { createServer } = require('node:http');

const [, , sdk, measure, ...counts] = process.argv;
const { ManagementClient } = require(sdk);

const collect = async () => {
  for (let round = 0; round < 4; round += 1) {
    global.gc();
    await new Promise(setImmediate);
  }
  return process.memoryUsage().heapUsed;
};
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** A server whose bucket is empty until it is opened. */
async function serve() {
  let isOpen = false;
  const server = createServer((request, response) => {
    request.resume();
    const headers = { 'content-type': 'application/json', 'x-ratelimit-limit': isOpen ? 1e6 : 1 };
    response.writeHead(200, { ...headers, 'x-ratelimit-remaining': isOpen ? 999_999 : 0 }).end('{}');
  });
  await new Promise((resolve) => server.listen(0, '0.0.0.0', resolve));
  server.unref();
  return { url: `http://127.0.0.1:${server.address().port}`, open: () => (isOpen = true) };
}

/** CPU of a call from start to end, when that many wait together. */
async function callsThatGo(waiting, total) {
  const { url, open } = await serve();
  open();
  const { users } = new ManagementClient({ domain: url, token: 't' });
  // Warm up: the engine compiles functions that are called often.
  for (let done = 0; done < 3_000; done += 50) {
    await Promise.all(Array.from({ length: 50 }, () => users.get({ id: 'x' })));
  }
  const before = cpu();
  for (let done = 0; done < total; done += waiting) {
    await Promise.all(Array.from({ length: waiting }, () => users.get({ id: 'x' })));
  }
  return { cpu: ((cpu() - before) * 1_000) / total };
}

/** Heap of a waiting call, and CPU to abort it, when that many wait. */
async function callsThatWait(waiting) {
  const { url } = await serve();
  const controller = new AbortController();
  const management = new ManagementClient({ domain: url, token: 't' });
  await management.users.get({ id: 'first' });
  const before = await collect();
  const calls = Array.from({ length: waiting }, () => management.users.get({ id: 'x' }));
  const heap = ((await collect()) - before) / waiting;
  void Promise.allSettled(calls);

  const { users } = management.withOptions({ signal: controller.signal });
  const bound = Array.from({ length: waiting }, () => users.get({ id: 'x' }));
  const settled = Promise.allSettled(bound);
  await new Promise(setImmediate);
  const start = cpu();
  controller.abort();
  await settled;
  return { heap, abort: ((cpu() - start) * 1_000) / waiting };
}

/** Heap of a client that has made a call, with that many clients, each of another tenant. */
async function clients(count) {
  const { url, open } = await serve();
  open();
  const { port } = new URL(url);
  const kept = [];
  const makeOne = async () => {
    const index = kept.length;
    // All of 127.0.0.0/8 is this machine: each address is another host to the SDK.
    const domain = `http://127.0.${Math.floor(index / 250)}.${(index % 250) + 1}:${port}`;
    const client = new ManagementClient({ domain, token: `t${index}` });
    kept.push(client);
    await client.users.get({ id: 'x' });
  };
  // Code that is loaded and compiled once is not counted.
  for (let index = 0; index < 20; index += 1) await makeOne();
  const before = await collect();
  for (let index = 0; index < count; index += 1) await makeOne();
  return { heap: ((await collect()) - before) / count };
}

const MEASURES = { callsThatGo, callsThatWait, clients };
MEASURES[measure](...counts.map(Number)).then(
  (outcome) => {
    console.log(JSON.stringify(outcome));
    process.exit(0);
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
