'use strict';
const { transformSync } = require('esbuild');

/** TypeScript as Jest takes it: for run.cjs alone. */
module.exports = {
  process: (text) =>
    transformSync(text, { loader: 'ts', format: 'cjs', target: 'node18', sourcemap: 'inline' }),
};
