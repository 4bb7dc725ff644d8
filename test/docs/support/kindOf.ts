import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Block } from './readBlocks';

const [FIRST_LINE, FILES] = [/^\/\/ (.*)/, join(ROOT, 'docs/testing')];

const firstComment = ({ code }: Block): string => FIRST_LINE.exec(code)?.[1] ?? '';

/** Whether a block is a program. */
export const isProgram = ({ language }: Block): boolean => language === 'js' || language === 'ts';

/** The path of the file that a block shows, e.g. of one that begins with `// mocha.test.js`. */
export function fileOf(block: Block): string | undefined {
  const name = firstComment(block);
  const path = join(FILES, name);
  return isProgram(block) && /^[\w.]+\.m?js$/.test(name) && existsSync(path) ? path : undefined;
}

/** The official version of a block that begins with `// With auth0@7`. Undefined for this package. */
export function officialVersionOf(block: Block): '4' | '7' | undefined {
  const [, version] = /^With auth0@([47])$/.exec(firstComment(block)) ?? [];
  return version === '4' || version === '7' ? version : undefined;
}

/** The extension of a snippet's file. @throws when it mixes module systems. */
export function endingOf({ language, code, page, line }: Block): 'ts' | 'mjs' | 'cjs' {
  if (language === 'ts') return 'ts';
  const imports = /^import\b/m.test(code);
  const requires = /\brequire\(/.test(code);
  if (imports && requires) throw new Error(`${page}:${line} mixes import and require`);
  return requires ? 'cjs' : 'mjs';
}

/** Whether a snippet needs a Redis server. */
export const usesRedis = ({ code }: Block): boolean => code.includes('REDIS_URL');

/** Whether a snippet needs a browser. */
export const usesBrowser = ({ code }: Block): boolean => code.includes('CHROMIUM_PATH');
