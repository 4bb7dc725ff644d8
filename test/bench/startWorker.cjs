'use strict';
// Loads one contender in a new process, and reports how long that took and, on request, how long the first response
// took. Times are counted from the start of this process's own code.
const start = process.hrtime.bigint();
const contenders = require('./contenders.cjs');

const [, , name, domain, firstAnswer] = process.argv;
const call = contenders[name].make(domain);
const loaded = Number(process.hrtime.bigint() - start) / 1e6;
if (firstAnswer) {
  call().then(() => process.stdout.write('answered', () => process.exit(0)));
} else {
  process.stdout.write(String(loaded));
}
