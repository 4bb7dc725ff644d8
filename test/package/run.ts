import { spawn } from 'node:child_process';

/** The directory and environment of a command. */
export interface RunOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

const WINDOWS = process.platform === 'win32';

/** A user's shell has no variables of the script that runs these tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(lifecycle|package|command|config_local_prefix)|INIT_CWD$|NODE_OPTIONS$|NODE_PATH$)/.test(name),
  );
  return Object.fromEntries(kept);
}

/** Runs a command; resolves to its output, and rejects with the output when it fails. */
export function run(command: string, args: readonly string[], { cwd, env }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...cleanEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: WINDOWS && /^(npm|npx)$/.test(command),
    });
    let out = '';
    let all = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      all += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => (all += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${all}`));
    });
  });
}

/** Runs a file with this Node, or another one. */
export const runNode = (args: readonly string[], options: RunOptions & { node?: string }): Promise<string> =>
  run(options.node ?? process.execPath, args, options);

/** Installs packages in a directory. */
export const npmInstall = (folder: string, ...packages: string[]): Promise<string> =>
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', ...packages], {
    cwd: folder,
  });
