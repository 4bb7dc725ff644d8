import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The checkout. */
export const root = join(__dirname, '../..');

/**
 * Runs a script of this folder in a process of its own and reads the JSON it prints: the classic SDKs crash
 * theirs on some arguments, and speak https alone, so that certificates can't be checked.
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
