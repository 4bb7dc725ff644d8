'use strict';
// Compiles src/ into dist/ from scratch: one CommonJS build, with a thin ES-module face (the .mts
// files) over it, so that `require` and `import` share one copy of every class in memory.
const { execFileSync } = require('node:child_process');
const { chmodSync, existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')], {
  stdio: 'inherit',
});

const bin = join(root, 'dist', 'tenant', 'cli', 'main.js');
if (existsSync(bin)) chmodSync(bin, 0o755);
