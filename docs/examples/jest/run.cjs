'use strict';
// Runs the tests on a clone, where `auth0` is the TypeScript of this checkout. In your own project, `auth0` is the
// installed package: run `npx jest`, without this file and transform.cjs.
const { join, resolve } = require('node:path');
const { run } = require('jest');
const config = require('./jest.config.cjs');

const sources = resolve(__dirname, '../../../src');
const onClone = {
  ...config,
  moduleNameMapper: {
    '^auth0(-classic)?$': join(sources, 'index.ts'),
    '^auth0/tenant$': join(sources, 'tenant/index.ts'),
  },
  transform: { '\\.ts$': join(__dirname, 'transform.cjs') },
};

run(['--config', JSON.stringify(onClone), '--runInBand', '--verbose', ...process.argv.slice(2)]);
