'use strict';
// The cost for a worker of a test runner: milliseconds to load the package, for its first tenant, and for another one.
const { join } = require('node:path');

const started = performance.now();
const { startTenant } = require(join(__dirname, '..', '..', 'dist', 'tenant', 'index.js'));
const loaded = performance.now();

async function main() {
  const tenant = await startTenant();
  const first = performance.now();
  await tenant.close();
  const before = performance.now();
  const other = await startTenant();
  const second = performance.now();
  await other.close();
  process.stdout.write(
    JSON.stringify({ load: loaded - started, first: first - loaded, another: second - before }),
  );
}

main();
