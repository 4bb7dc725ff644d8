import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The checkout. */
export const root = join(__dirname, '../..');

/**
 * Runs a script of this directory in its own process and reads the JSON it prints: the classic SDKs crash their process
 * on some arguments, and only support https, so certificates can't be checked.
 */
export async function runApart(script: string, ...args: string[]): Promise<unknown> {
  const env = { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' };
  const command = ['--import', 'tsx', join(__dirname, script), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: root,
    env,
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}
