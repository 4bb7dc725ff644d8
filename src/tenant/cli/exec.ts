import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from './environment';
import type { Command } from './readCommand';
import { serve, warn } from './serve';
import { reasonOf } from './reasonOf';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A file with our certificate and those of the environment: Node reads only one file. */
function certificateFileIn(folder: string, certificate: string): string {
  const file = join(folder, 'tenant.pem');
  const others = process.env.NODE_EXTRA_CA_CERTS;
  let text = certificate;
  try {
    if (others) text = `${readFileSync(others, 'utf8')}\n${certificate}`;
  } catch (error) {
    warn(`NODE_EXTRA_CA_CERTS can't be read: ${reasonOf(error)}`);
  }
  writeFileSync(file, text);
  return file;
}

/** Runs a program and forwards signals. @returns Its exit code; 128 plus the number of the signal that ended it. */
function run(program: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [file = '', ...args] = program;
  return new Promise((resolve) => {
    // On Windows, npm and similar commands are scripts that need a shell.
    const child = spawn(file, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    const listeners = SIGNALS.map((signal) => {
      const forward = (): void => {
        // A terminal sends Ctrl+C to the program itself: forwarding it would be a second one.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      };
      process.on(signal, forward);
      return () => process.off(signal, forward);
    });
    const end = (code: number): void => {
      for (const stop of listeners) stop();
      resolve(code);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      warn(
        error.code === 'ENOENT'
          ? `there is no program "${file}"`
          : `the program "${file}" can't be run: ${error.message}`,
      );
      // The exit codes of shells.
      end(error.code === 'ENOENT' ? 127 : 126);
    });
    child.once('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** Runs a program with its own tenant; the exit code is the program's. */
export async function exec(command: Command, program: readonly string[]): Promise<void> {
  const { tenant, end } = await serve(command);
  const folder = mkdtempSync(join(tmpdir(), 'auth0-classic-'));
  try {
    const env = { ...process.env, ...environmentOf(tenant, command.env) };
    if (tenant.certificate !== undefined)
      env.NODE_EXTRA_CA_CERTS = certificateFileIn(folder, tenant.certificate);
    const code = await run(program, env);
    const { isWhole } = await end();
    process.exitCode = code === 0 && !isWhole ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
