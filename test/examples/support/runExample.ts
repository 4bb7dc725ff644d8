import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** How an example ended, and what it printed. */
export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** npm's command for an example, as its README says it. */
export function commandOf(name: string, options: readonly string[] = []): string[] {
  return ['npm', 'run', '--silent', `example:${name}`, ...(options.length > 0 ? ['--', ...options] : [])];
}

/** Starts a program at the top of the checkout, in a process group of its own. */
export function start(
  [program = '', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  // npm tells its children about the script that runs the tests: an example must not depend on that.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  // Examples compile the sources by a tsconfig of their own: what they cover can't be added to what tests cover.
  // Empty, not absent: Node hands the variable on to children that have none.
  env.NODE_V8_COVERAGE = '';
  // So that a clone's `npm run` behaves the same under c8 and mocha: colours are for people.
  return spawn(program, args, {
    cwd: ROOT,
    env: { ...env, FORCE_COLOR: '0', TERM: 'xterm', ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Ends a program and all that it started. */
export function stop({ pid }: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Runs a program to its end. Both streams are pipes. */
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

/** Runs an example to its end, by its npm command. */
export function runExample(name: string, ...options: string[]): Promise<Outcome> {
  return run(commandOf(name, options));
}

/** Whether util-linux's `script`, which gives a program a terminal, is here. */
export const hasScript = /util-linux/.test(String(spawnSync('script', ['--version']).stdout));

/** Runs an example to its end in a pseudo terminal. */
export function runInTerminal(name: string): Promise<Outcome> {
  return run(['script', '--quiet', '--return', '--command', commandOf(name).join(' '), '/dev/null']);
}
