import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { NOTFOUND } from 'node:dns';
import { dirname, join } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { expect } from 'chai';
import { AuthenticationClient, ManagementClient } from '../../src/index';
import { HELP } from '../../src/tenant/cli/help';
import { startTenant } from '../../src/tenant/index';
import { OTHER_PAGES, pages, readPage, ROOT } from './support/readBlocks';

/** Text outside of blocks, and the code in it. */
const proseOf = (page: string): string => readPage(page).replace(/^ *```[\s\S]*?^ *```/gm, '');
const codesOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** Pages that mention names of other SDKs. */
const OF_OTHERS: ReadonlySet<string> = new Set(['docs/from-v4-to-v7.md', 'docs/deviations.md']);

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|json)$/.test(file))
  .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
  .join('\n');
const scripts = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

const ofTheSystem = new Set([...getSystemErrorMap().values()].map(([name]) => name));
/** Codes of Node itself. */
const OF_NODE: ReadonlySet<string> = new Set(['ERR_PACKAGE_PATH_NOT_EXPORTED', 'ABORT_ERR', NOTFOUND]);

/** Pages that mention options of other commands. */
const OF_OTHER_COMMANDS: ReadonlySet<string> = new Set([
  'docs/performance.md',
  'docs/examples/README.md',
  'CHANGELOG.md',
]);

/** Names in text that match a pattern, except existing ones. @returns the unknown names. */
function missing(page: string, pattern: RegExp, isThere: (name: string) => boolean): string[] {
  const names = codesOf(page).flatMap((code) => [...code.matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => !isThere(name));
}

const has = (object: unknown, name: string): boolean =>
  typeof object === 'object' && object !== null && name in object;
const part = (object: object, name: string): unknown => Reflect.get(object, name);

describe('The names in README.md and docs/', () => {
  let tenant: Awaited<ReturnType<typeof startTenant>>;
  before(async () => {
    tenant = await startTenant();
  });
  after(() => tenant.close());
  const management = new ManagementClient({ domain: 'd', token: 't' });
  const auth0 = new AuthenticationClient({ domain: 'd', clientId: 'c' });

  /** Whether `users.getAll` is a method of a client, or of both clients for a name that both have. */
  const isMethod = (path: string): boolean => {
    const [manager = '', method = ''] = path.split('.');
    return [management, auth0].some((client) => has(client, manager) && has(part(client, manager), method));
  };
  // `tenant.…` usually means a local tenant rather than the manager.
  const managers = Object.keys(management)
    .filter((name) => !['tenant', 'tokenProvider', 'axios'].includes(name))
    .concat('oauth', 'database', 'passwordless', 'tokens', 'users');

  for (const page of [...pages(), ...OTHER_PAGES]) {
    it(`${page}: error codes are those of the SDK, of Node or of the system`, () => {
      const isThere = (code: string): boolean =>
        sources.includes(`'${code}'`) || ofTheSystem.has(code) || OF_NODE.has(code);
      expect(
        missing(page, /(?<![\w.])(E[A-Z]{4,}|ERR_[A-Z_]+|AUTH0_CLASSIC_\w+)(?!\w)/g, isThere),
      ).to.deep.equal([]);
    });

    it(`${page}: events are published`, () => {
      const isThere = (name: string): boolean => sources.includes(name.replace('auth0-classic:', ''));
      expect(missing(page, /^(auth0-classic:[a-z]+)$/g, isThere)).to.deep.equal([]);
    });

    it(`${page}: files, scripts and options of the command exist`, () => {
      const places = ['', dirname(page)];
      const isFile = (path: string): boolean =>
        places.some((place) =>
          ['', '.ts', '.test.ts'].some((end) => existsSync(join(ROOT, place, path + end))),
        );
      expect(missing(page, /^((?:src|test|docs|\.ci)\/[\w./-]+)$/g, isFile)).to.deep.equal([]);
      expect(missing(page, /^npm run (\w[\w:-]+)/g, (name) => Object.hasOwn(scripts, name))).to.deep.equal(
        [],
      );
      if (OF_OTHER_COMMANDS.has(page)) return;
      const options = missing(page, /^(?:npx auth0-classic tenant )?(--[a-z][\w-]+)/g, (name) =>
        HELP.includes(name),
      );
      expect(options).to.deep.equal([]);
    });

    if (OF_OTHERS.has(page)) continue;

    it(`${page}: methods exist`, () => {
      const names = [...new Set(managers)].join('|');
      const pattern = new RegExp(
        `^(?:management\\.|auth0\\.)?((?:${names})\\.(?!csv\\b)[a-zA-Z]+)\\b(?!…)`,
        'g',
      );
      expect(missing(page, pattern, isMethod)).to.deep.equal([]);
      const ofTenant = /^tenant\.(?!auth0\.com)(\w+)/g;
      const isThere = (name: string): boolean => has(tenant, name) || isMethod(`tenant.${name}`);
      expect(missing(page, ofTenant, isThere)).to.deep.equal([]);
    });

    it(`${page}: options and fields exist`, () => {
      const pattern = /^\{? ?(\w+): (?:true|false|\d|\{|'|\[|\(|…)/g;
      const isThere = (name: string): boolean => new RegExp(`\\b${name}\\??: `).test(sources);
      expect(missing(page, pattern, isThere)).to.deep.equal([]);
    });

    it(`${page}: exported classes and types exist`, () => {
      const pattern = /^([A-Z][a-zA-Z]+(?:Manager|Client|Message|Engine|Provider|Options|Plan|Store))\b/g;
      const isThere = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(sources);
      expect(missing(page, pattern, isThere)).to.deep.equal([]);
    });
  }

  it("docs/errors.md: the API's codes are those of the local tenant", () => {
    const cells = [...readPage('docs/errors.md').matchAll(/^\| \d{3} +\| `(\w+)`/gm)].map(
      ([, code = '']) => code,
    );
    expect(cells).to.have.length.greaterThan(4);
    expect(cells.filter((code) => !sources.includes(code))).to.deep.equal([]);
  });

  it('docs/deviations.md gives each reason in words', () => {
    const rows = readPage('docs/deviations.md')
      .split('\n')
      .filter((line) => /^\| D\d\d /.test(line));
    const reasons = rows.map(
      (row) =>
        row
          .split(/(?<!\\)\|/)
          .at(-2)
          ?.trim() ?? '',
    );
    expect(rows).to.have.length.greaterThan(60);
    expect(
      reasons.filter((reason) => !/^\w[\w']* \w+/.test(reason) || /\bfaults? \d/.test(reason)),
    ).to.deep.equal([]);
  });
});
