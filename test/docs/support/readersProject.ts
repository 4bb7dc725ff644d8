import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './readBlocks';

/** A project in which this package is installed, under its own name and as `auth0`. */
export interface ReadersProject {
  readonly directory: string;
  remove(): void;
}

/** Builds the package as published, but without declarations, and installs it in a new project. */
export function makeReadersProject(): ReadersProject {
  // Within the checkout, where Node finds the dependencies of the package, and test runners find themselves.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const directory = mkdtempSync(join(ROOT, '.cache/reader-'));
  const installed = join(directory, 'node_modules/auth0');
  mkdirSync(installed, { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
  const build = [join(ROOT, '.ci/build.cjs'), join(installed, 'dist')];
  const { status, stderr } = spawnSync(process.execPath, build, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the package could not be built:\n${stderr}`);
  symlinkSync(installed, join(directory, 'node_modules/auth0-classic'), 'junction');
  writeFileSync(join(directory, 'package.json'), '{ "private": true }');
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** The environment of a reader's shell, without variables of this test run. */
export function readersEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = /^(NODE_OPTIONS|NODE_TEST_CONTEXT|NODE_PATH|NODE_V8_COVERAGE|FORCE_COLOR|AUTH0_.*|npm_.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ...more };
}
