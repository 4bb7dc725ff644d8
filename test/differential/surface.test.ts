import { expect } from 'chai';
import { join } from 'node:path';
import { buildOnce } from './buildOnce';
import { SURFACE_DEVIATIONS } from './deviations/surface';
import { root } from './runApart';
import { problemOf, walk, type Entry } from './surface';

/** The classic packages, and how many managers their ManagementClient has. */
const CLASSIC: Record<string, { name: string; managers: number }> = {
  'auth0@3.7.2': { name: 'auth0v3', managers: 30 },
  'auth0@2.44.1': { name: 'auth0v2', managers: 29 },
};

const rowOf = (path: string): string | undefined =>
  Object.entries(SURFACE_DEVIATIONS).find(([, pattern]) => pattern.test(path))?.[0];

/** What ours lacks, as `path: problem`. */
const lacks = (entries: readonly Entry[]): { path: string; problem: string }[] =>
  entries.flatMap((entry) => {
    const problem = problemOf(entry);
    return problem === undefined ? [] : [{ path: entry.path, problem }];
  });

describe('the surface beside auth0 v2 and v3', function () {
  this.timeout(120_000);
  const entries: Record<string, Entry[]> = {};

  before(async () => {
    await buildOnce();
    // As published: the exports of the sources, unlike these, can't be replaced.
    const ours = require(join(root, 'dist'));
    for (const [version, { name }] of Object.entries(CLASSIC))
      entries[version] = [...walk(require(name), ours)];
  });

  for (const [version, { managers }] of Object.entries(CLASSIC)) {
    it(`has every name of ${version}: enumerable, writable, and a function if it was one`, () => {
      const missing = lacks(entries[version] ?? []).filter(({ path }) => rowOf(path) === undefined);
      expect(missing.map(({ path, problem }) => `${path} ${problem}`)).to.deep.equal([]);
    });

    it(`was compared with all of ${version}`, () => {
      const paths = entries[version]?.map(({ path }) => path) ?? [];
      const own = entries[version]?.filter(({ path, isOwn }) => isOwn && /^management\.\w+$/.test(path));
      // In addition to the managers there is the token provider.
      expect(own).to.have.length(managers + 1);
      expect(paths).to.include.members([
        'ManagementClient',
        'AuthenticationClient',
        'management.getUsers',
        'management.users.getAll',
        'management.users.users.getAll',
        'managementWithCredentials.tokenProvider.getAccessToken',
        'authentication.requestMagicLink',
        'authentication.oauth.oauth.create',
        'authentication.oauth.oauthWithIDTokenValidation.create',
      ]);
    });
  }

  it('lacks what each row says', () => {
    const rows = Object.values(entries).flatMap((all) => lacks(all).map(({ path }) => rowOf(path)));
    expect(Object.keys(SURFACE_DEVIATIONS).filter((row) => !rows.includes(row))).to.deep.equal([]);
  });
});
