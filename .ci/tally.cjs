'use strict';
// Counts of suites: each suite writes its own (summary.cjs), and the runner of several adds them up.
const { readFileSync } = require('node:fs');

/** Counts of a suite. A suite that ended without counts counts as one failure. */
function tallyOf(file, ok) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passes: 0, failures: ok ? 0 : 1, pending: 0 };
  }
}

function sumOf(tallies) {
  const total = { passes: 0, failures: 0, pending: 0 };
  for (const tally of tallies) for (const name of Object.keys(total)) total[name] += tally[name];
  return total;
}

module.exports = { sumOf, tallyOf };
