import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELP } from '../../../src/tenant/cli/help';
import { ROOT, type Block } from './readBlocks';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The tarball of `npm pack` in a clone. */
const PACKED = `auth0@file:${manifest.name}-${manifest.version}.tgz`;

type Rule = [pattern: RegExp, problem: (...parts: string[]) => string | undefined];

function script(name: string): string | undefined {
  return Object.hasOwn(manifest.scripts, name) ? undefined : `package.json has no script "${name}"`;
}

/** An official version under another name must be installed here under that name: `auth0v3@npm:auth0@3.7.2`. */
function isAliasHere(name: string): boolean {
  const [, alias = '', target] = /^([\w-]+)@(npm:.+)$/.exec(name) ?? [];
  return target !== undefined && manifest.devDependencies[alias] === target;
}

function packages(list: string): string | undefined {
  const named = list.split(/\s+/).filter((word) => !word.startsWith('-'));
  const unknown = named.find(
    (name) =>
      !['auth0@npm:auth0-classic', PACKED, manifest.name].includes(name) &&
      !isAliasHere(name) &&
      !existsSync(join(ROOT, 'node_modules', name)),
  );
  return unknown === undefined ? undefined : `nothing here uses the package "${unknown}"`;
}

function command(args: string): string | undefined {
  const [own = ''] = args.split(' -- ');
  const unknown = [...own.matchAll(/(?:^|\s)(--[\w-]+)/g)].find(([, flag = '']) => !HELP.includes(flag));
  if (unknown) return `the help of auth0-classic does not know ${unknown[1]}`;
  return /^(tenant\b|exec\b.* -- \w|--help)/.test(args)
    ? undefined
    : 'auth0-classic has the commands "tenant" and "exec"';
}

const RULES: Rule[] = [
  [/^npm (start|test)\b/, (name = '') => script(name)],
  // Readers of README.md run these: see test/package/readme.test.ts.
  [/^(?:git clone \S+|cd \S+|npm ci|npm pack --pack-destination \.\.)$/, () => undefined],
  [/^node (?:--import tsx )?--test users\.test\.\w+$/, () => undefined],
  // A reader's shell has the tenant of the snippets.
  [/^export (?:AUTH0_[A-Z_]+=\S+ ?)+$/, () => undefined],
  [/^npm run ([\w:-]+)/, (name = '') => script(name)],
  [/^(?:npm install|yarn add|pnpm add) (.+)$/, (list = '') => packages(list)],
  // Files that are removed need not exist.
  [/^npm uninstall \S+$/, () => undefined],
  // Docker is not available: test/examples/compose.test.ts checks the files.
  [
    /^docker (?:build -t auth0-classic \.|run (?:-\w \S+ )+auth0-classic ?(.*))$/,
    (args = '') => (args ? command(args) : undefined),
  ],
  [/^npx auth0-classic (.*)$/, (args = '') => command(args)],
  [
    /^node (?:--test )?(\S+)$/,
    (path = '') => (existsSync(join(ROOT, path)) ? undefined : `there is no ${path}`),
  ],
  [
    /^npx (\w+)/,
    (bin = '') => (existsSync(join(ROOT, 'node_modules/.bin', bin)) ? undefined : `no ${bin} here`),
  ],
];

/** Problems of the commands of a block: scripts, files and options that do not exist, or an unknown command. */
export function checkShell({ code }: Block): string[] {
  const lines = code
    .split('\n')
    .map((line) => line.replace(/\s+#.*$|^#.*$/, '').trim())
    // Environment variables of one command.
    .map((line) => line.replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .filter((line) => line !== '');
  if (lines.length === 0) return ['the block holds no command'];
  return lines.flatMap((line) => {
    for (const [pattern, problem] of RULES) {
      const match = pattern.exec(line);
      if (match) return problem(...match.slice(1)) ?? [];
    }
    return `no rule knows how to check "${line}"`;
  });
}
