'use strict';
// `npm run test:package`: the packed tarball as its users meet it. Two files at a time; lines of
// progress for people, dots for pipes.
module.exports = {
  require: ['tsx', 'test/package/workshop.ts'],
  extension: ['ts'],
  spec: ['test/package/*.test.ts'],
  parallel: true,
  jobs: 2,
  timeout: 180_000,
  reporter: process.stdout.isTTY ? 'spec' : 'dot',
};
