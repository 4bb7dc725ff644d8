import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const MAIN = resolve(__dirname, '../../../src/tenant/cli/main.ts');

/** How a command exited. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the command, without waiting for anything. */
export const spawnCommand = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  main = MAIN,
): ChildProcess => spawn(process.execPath, ['--import', 'tsx', main, ...args], { env });

/** Runs the command; `ready` is called once with its output when the tenant listens. */
export function runCommand(
  args: readonly string[],
  ready: (out: string, child: ChildProcess) => void = () => undefined,
  env?: NodeJS.ProcessEnv,
): Promise<Ended> {
  return new Promise((resolveEnd) => {
    const child = spawnCommand(args, env);
    let [out, err, isReady] = ['', '', false];
    child.stdout?.on('data', (chunk) => {
      out += String(chunk);
      if (isReady || !out.includes('Stop it with')) return;
      isReady = true;
      ready(out, child);
    });
    child.stderr?.on('data', (chunk) => (err += String(chunk)));
    child.on('close', (code) => resolveEnd({ code, out, err }));
  });
}

/** The address that a tenant has printed. */
export const urlIn = (out: string): string => /Local tenant on (\S+)/.exec(out)?.[1] ?? '';
