'use strict';
const { transformSync } = require('esbuild');

/** Compiles TypeScript for Jest, only for run.cjs. */
module.exports = {
  process: (text) =>
    transformSync(text, { loader: 'ts', format: 'cjs', target: 'node18', sourcemap: 'inline' }),
};
