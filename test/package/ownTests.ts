import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, tool } from './place';
import { runNode } from './run';

/** The results of the tests of a small project. */
export interface Outcome {
  /** Titles of the tests that passed, in order. */
  passed: string[];
  /** Tests that failed or were skipped. */
  others: number;
}

/** The project's own tests, with its own mocha. */
export async function mochaTestsOf(name: string): Promise<Outcome> {
  const out = await runNode(['node_modules/mocha/bin/mocha.js', '--reporter', 'json'], {
    cwd: project(name),
  });
  const { stats, passes } = JSON.parse(out) as {
    stats: { failures: number; pending: number };
    passes: { fullTitle: string }[];
  };
  return { passed: passes.map(({ fullTitle }) => fullTitle), others: stats.failures + stats.pending };
}

/** The project's own tests, with Jest. */
export async function jestTestsOf(name: string): Promise<Outcome> {
  const out = await runNode([tool('jest/bin/jest.js'), '--json', '--no-cache'], { cwd: project(name) });
  const { testResults } = JSON.parse(out) as {
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed');
  return { passed: passed.map(({ fullName }) => fullName).sort(), others: tests.length - passed.length };
}

/** Name of the package that a project has installed as `auth0`. */
export function installedAsAuth0(name: string): string {
  const file = join(project(name), 'node_modules/auth0/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { name: string }).name;
}
