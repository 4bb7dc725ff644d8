'use strict';
// One figure of the local tenant, in its own process: `search <query>`, `start` or `memory`; `users` writes 100,000 of
// them.
const started = process.hrtime.bigint();
const { get } = require('node:http');
const { join } = require('node:path');
const { startTenant, Tenant } = require(join(__dirname, '..', '..', 'dist', 'tenant', 'index.js'));

const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;
const NAMES = ['Jane Doe', 'John Smith', 'Ana Silva', 'Bo Li'];

/** Users with typical fields, as the text of an import file. */
const users = (count) =>
  JSON.stringify(
    Array.from({ length: count }, (_, index) => ({
      email: `user${index}@example.com`,
      name: `${NAMES[index % 4]} ${index}`,
      given_name: `Given ${index}`,
      family_name: `Family ${index}`,
      nickname: `nick${index}`,
      logins_count: index,
      app_metadata: { plan: index % 2 ? 'gold' : 'free', roles: ['reader', 'writer'] },
      user_metadata: { city: 'Paris', addresses: [{ city: 'Rome' }] },
    })),
  );

/** The first search of this process, including the token, and the fifth. */
function search(query) {
  const tenant = new Tenant({ seed: users(10_000) });
  const headers = { authorization: `Bearer ${tenant.mintToken()}` };
  const target = `/api/v2/users?include_totals=true&q=${encodeURIComponent(query)}`;
  const times = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    const { status } = tenant.handle({ method: 'GET', target, headers, body: '' });
    if (status !== 200) throw new Error(`The search answered ${status}`);
    return since(start);
  });
  return { first: times[0], fifth: times[4] };
}

/** From the first line of this process to the first response over a socket. */
async function start() {
  const tenant = await startTenant();
  const headers = { authorization: `Bearer ${tenant.mintToken()}` };
  await new Promise((resolve, reject) => {
    get(`${tenant.url}/api/v2/users`, { headers }, (response) => response.resume().on('end', resolve)).on(
      'error',
      reject,
    );
  });
  const answered = since(started);
  await tenant.close();
  return { answered };
}

/** Heap of 100,000 users, and memory of the process once they are loaded. */
function memory() {
  global.gc();
  const before = process.memoryUsage().heapUsed;
  const tenant = new Tenant({ seed: users(100_000) });
  global.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { loaded: tenant.exportUsers().split('\n').length - 1, heap: heapUsed - before, rss };
}

const [, , part, query] = process.argv;
if (part === 'users') process.stdout.write(users(100_000));
else
  Promise.resolve({ search, start, memory }[part](query)).then((figures) =>
    process.stdout.write(JSON.stringify(figures)),
  );
