import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** The exit code and the output of an example. */
export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** The npm command of an example, as its README shows it. */
export function commandOf(name: string, options: readonly string[] = []): string[] {
  return ['npm', 'run', '--silent', `example:${name}`, ...(options.length > 0 ? ['--', ...options] : [])];
}

/** Starts a program in the root of the checkout, in its own process group. */
export function start(
  [program = '', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  // npm passes variables about the script that runs the tests to its children; an example must not depend on them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  // Examples are compiled with their own tsconfig, and its coverage can't be merged with that of the tests. Empty, not
  // absent: Node passes the variable on to children that have none.
  env.NODE_V8_COVERAGE = '';
  // So that `npm run` in a clone behaves the same under c8 and mocha: colors are for people.
  return spawn(program, args, {
    cwd: ROOT,
    env: { ...env, FORCE_COLOR: '0', TERM: 'xterm', ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Ends a program and all its children. */
export function stop({ pid }: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has already exited.
  }
}

/** Runs a program until it exits. Both streams are pipes. */
export function run(
  command: readonly string[],
  environment?: NodeJS.ProcessEnv,
  onStart: (child: ChildProcess) => void = () => {},
): Promise<Outcome> {
  return new Promise((resolvePromise, reject) => {
    const child = start(command, environment);
    onStart(child);
    let [out, err] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    const timer = setTimeout(() => stop(child), 30_000);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolvePromise({ code, out, err });
    });
  });
}

/** Runs an example with its npm command until it exits. */
export function runExample(name: string, ...options: string[]): Promise<Outcome> {
  return run(commandOf(name, options));
}

/** Whether `script` of util-linux, which gives a program a terminal, is installed. */
export const hasScript = /util-linux/.test(String(spawnSync('script', ['--version']).stdout));

/** Runs an example in a pseudo terminal until it exits. */
export function runInTerminal(name: string): Promise<Outcome> {
  return run(['script', '--quiet', '--return', '--command', commandOf(name).join(' '), '/dev/null']);
}
