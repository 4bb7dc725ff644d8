import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './runApart';

let built: Promise<unknown> | undefined;

/** Builds the package into dist/, once for all tests: some use it as a service would. */
export async function buildOnce(): Promise<void> {
  await (built ??= promisify(execFile)(process.execPath, [join(root, '.ci/build.cjs')]));
}
