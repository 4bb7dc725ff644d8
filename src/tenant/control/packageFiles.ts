import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { objectOf } from '../objectOf';

/** The directory of the package of this file, wherever the build put it. */
function packageFolder(folder = __dirname): string {
  const isRoot = existsSync(join(folder, 'package.json')) || dirname(folder) === folder;
  return isRoot ? folder : packageFolder(dirname(folder));
}

let version: string | undefined;

/** Version of the package. */
export function packageVersion(): string {
  if (version === undefined) {
    const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
    version = String(objectOf(JSON.parse(text)).version);
  }
  return version;
}

/** The page, if it is built. */
export function consoleFile(): string | undefined {
  const path = join(packageFolder(), 'dist/tenant/console.html');
  return existsSync(path) ? path : undefined;
}
