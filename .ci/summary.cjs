'use strict';
// Mocha's dot reporter with one plain last line, for people and programs that read only the end. Where several suites
// run (check.cjs), the counts are written to a file instead, and added up.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

const file = process.env.AUTH0_CLASSIC_TALLY;

module.exports = class Summary extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passes, failures, pending }));
      else
        setImmediate(() =>
          process.stdout.write(`\n${passes} passed, ${failures} failed, ${pending} skipped\n`),
        );
    });
  }
};
