'use strict';
// Mocha's dot reporter with one plain closing line, for people and programs that read only the end.
const { reporters, Runner } = require('mocha');

module.exports = class Summary extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      setImmediate(() =>
        process.stdout.write(`\n${passes} passed, ${failures} failed, ${pending} skipped\n`),
      );
    });
  }
};
