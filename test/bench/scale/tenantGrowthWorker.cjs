'use strict';
// Measures one tenant with so many users in a process of its own. Runs with --expose-gc.
//   node --expose-gc tenantGrowthWorker.cjs FILE users|import NUMBER
const [, , file, measure, number] = process.argv;
const { Tenant } = require(file);

const NAMES = ['Jane Doe', 'John Smith', 'Ana Silva', 'Bo Li'];
const CONNECTION = 'Username-Password-Authentication';

/** A user with typical fields. */
const user = (index) => ({
  user_id: `auth0|u${index}`,
  email: `user${index}@example.com`,
  name: `${NAMES[index % 4]} ${index}`,
  nickname: `nick${index}`,
  logins_count: index % 1_000,
  app_metadata: { plan: index % 2 ? 'gold' : 'free', roles: ['reader', 'writer'] },
  user_metadata: { city: 'Paris', addresses: [{ city: 'Rome' }] },
});

const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of CPU, which exclude other work of the machine. */
function time(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Queries of each kind, by name; each matches a few users, or as many as its kind does. */
const QUERIES = {
  'no query': '',
  address: 'email:"user7@example.com"',
  'a word anywhere': 'silva',
  'beginning of a name': 'name:jane*',
  'middle of a word': '*silva*',
  range: 'logins_count:[10 TO 20]',
  metadata: 'app_metadata.plan:gold',
  'two of them': 'app_metadata.plan:gold AND name:ana*',
  date: 'created_at:[2020 TO *]',
  sorted: 'sort=email:1',
};

function callerOf(tenant) {
  const headers = { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' };
  return (method, path, body) => {
    const request = { method, target: `/api/v2${path}`, headers, body: body ? JSON.stringify(body) : '' };
    const { status, body: answer } = tenant.handle(request);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  };
}

/** Milliseconds of one call: the median of five batches, after a warm-up. */
function timeCalls(calls, call) {
  let index = 0;
  const batch = () =>
    time(() => {
      for (let done = 0; done < calls; done += 1) call((index += 1));
    }) / calls;
  batch();
  return median(Array.from({ length: 5 }, batch));
}

function timeSearch(call, query) {
  const asked = query.startsWith('sort=') ? query : query && `q=${encodeURIComponent(query)}`;
  const once = () => time(() => call('GET', `/users?include_totals=true&${asked}`));
  once();
  return median([once(), once(), once()]);
}

/** The cost of a tenant with that many users: loading, memory, requests. */
function users(count) {
  global.gc();
  const before = process.memoryUsage().heapUsed;
  let seed = Array.from({ length: count }, (_, index) => user(index));
  let tenant;
  const load = time(() => (tenant = new Tenant({ seed, limits: { requests: { count: 10 } } })));
  seed = undefined;
  global.gc();
  const heap = process.memoryUsage().heapUsed - before;
  const call = callerOf(tenant);
  const spread = (index) => `auth0|u${(index * 7919) % count}`;
  const made = [];
  const steps = {
    get: timeCalls(400, (index) => call('GET', `/users/${spread(index)}`)),
    'by address': timeCalls(400, (index) =>
      call('GET', `/users-by-email?email=user${index % count}@example.com`),
    ),
    create: timeCalls(40, (index) => {
      const body = { connection: CONNECTION, email: `new${index}@example.com`, password: 'correct horse' };
      made.push(call('POST', '/users', body).user_id);
    }),
    update: timeCalls(100, (index) => call('PATCH', `/users/${spread(index)}`, { user_metadata: { index } })),
    delete: timeCalls(40, () => call('DELETE', `/users/${made.pop()}`)),
  };
  const searches = {};
  for (const [name, query] of Object.entries(QUERIES)) searches[name] = timeSearch(call, query);
  searches['tenth page of 100'] = timeSearch(call, 'sort=email:1&page=9&per_page=100');
  const whole = {
    load,
    export: time(() => {
      for (const line of tenant.exportUserLines()) if (!line.endsWith('\n')) throw new Error(line);
    }),
    snapshot: time(() => tenant.restore(tenant.snapshot())),
  };
  return { heap, rss: process.memoryUsage().rss, whole, steps, searches };
}

/** The multipart body of an import job. */
const form = (text) =>
  ['connection_id', 'external_id', 'users']
    .map((name) => {
      const content = { connection_id: 'con_', external_id: 'x', users: text }[name];
      const file = name === 'users' ? '; filename="users.json"\r\nContent-Type: application/json' : '';
      return `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
    })
    .join('')
    .concat('--b--\r\n');

/** Imports that many users by jobs of 500 KB: the duration, and the longest block of the event loop. */
async function importUsers(count) {
  const tenant = new Tenant({ limits: { requests: { count: 10 } } });
  const call = callerOf(tenant);
  const [{ id }] = call('GET', `/connections?name=${CONNECTION}`);
  const headers = {
    authorization: `Bearer ${tenant.mintToken()}`,
    'content-type': 'multipart/form-data; boundary=b',
  };
  let [index, longest] = [0, 0];
  const start = process.hrtime.bigint();
  let turn = process.hrtime.bigint();
  const tick = () => {
    longest = Math.max(longest, since(turn));
    turn = process.hrtime.bigint();
  };
  while (index < count) {
    const lines = [];
    for (let size = 2; index < count && size < 480_000; index += 1) {
      const { logins_count: _, ...row } = user(index);
      lines.push(JSON.stringify(row));
      size += lines.at(-1).length + 1;
    }
    const body = form(`[${lines.join(',')}]`).replace('con_', id);
    await new Promise(setImmediate);
    turn = process.hrtime.bigint();
    const answer = tenant.handle({ method: 'POST', target: '/api/v2/jobs/users-imports', headers, body });
    if (answer.status !== 202) throw new Error(`The import answered ${JSON.stringify(answer.body)}`);
    tick();
    await new Promise(setImmediate);
    tick();
    tenant.clock.advance(60_000);
    for (let status = 'pending'; status !== 'completed';) {
      ({ status } = call('GET', `/jobs/${answer.body.id}`));
      tick();
      await new Promise(setImmediate);
      tick();
      if (status === 'failed') throw new Error('The import failed');
    }
  }
  const { total } = call('GET', '/users?include_totals=true&per_page=1');
  if (total !== count) throw new Error(`${total} of ${count} users were imported`);
  return { whole: since(start), longest };
}

Promise.resolve({ users, import: importUsers }[measure](Number(number))).then(
  (outcome) => console.log(JSON.stringify(outcome)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
