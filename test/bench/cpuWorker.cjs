'use strict';
// One contender in its own process: for each message it makes a round of calls, 50 in flight, and reports CPU and wall
// time. A few calls before it are not counted: they reopen connections that were closed during the others' turns.
const contenders = require('./contenders.cjs');

const [, , name, domain] = process.argv;
const call = contenders[name].make(domain);
const IN_FLIGHT = 50;
const UNCOUNTED = 200;

async function round(calls) {
  let left = calls;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const user = await call();
      if (!user || (user.email ?? user.data?.email) !== 'jane@example.com')
        throw new Error(`${name} got something else`);
    }
  };
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / calls, wall: Number(process.hrtime.bigint() - start) / 1e3 / calls };
}

process.on('message', async ({ calls }) => {
  await round(UNCOUNTED);
  process.send(await round(calls));
});
process.on('disconnect', () => process.exit(0));
