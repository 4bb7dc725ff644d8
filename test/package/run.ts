import { spawn } from 'node:child_process';

/** Where and with what a command runs. */
export interface RunOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

const WINDOWS = process.platform === 'win32';

/** A user's own shell knows nothing of the script that runs these tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(lifecycle|package|command|config_local_prefix)|INIT_CWD$|NODE_OPTIONS$|NODE_PATH$)/.test(name),
  );
  return Object.fromEntries(kept);
}

/** Runs a command; resolves to what it prints, and rejects with all of that when it fails. */
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

/** Runs a file by this Node, or by another. */
export const runNode = (args: readonly string[], options: RunOptions & { node?: string }): Promise<string> =>
  run(options.node ?? process.execPath, args, options);

/** Installs packages in a folder. */
export const npmInstall = (folder: string, ...packages: string[]): Promise<string> =>
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', ...packages], {
    cwd: folder,
  });
