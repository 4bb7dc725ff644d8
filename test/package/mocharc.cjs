'use strict';
// `npm run test:package`: tests the packed tarball as users install it. Two files at a time; lines of progress on a
// terminal, dots in a pipe.
module.exports = {
  require: ['tsx', 'test/package/workshop.ts'],
  extension: ['ts'],
  spec: ['test/package/*.test.ts'],
  parallel: true,
  jobs: 2,
  timeout: 180_000,
  reporter: process.stdout.isTTY ? 'spec' : 'dot',
};
