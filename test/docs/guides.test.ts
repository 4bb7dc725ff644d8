import { createRequire } from 'node:module';
import { expect } from 'chai';
import { AuthenticationClient } from '../../src/index';
import { FLAT_NAMES } from '../../src/management/flat/flatNames';
import { MANAGERS } from '../../src/management/managers/managers';
import { MANAGER_METHODS } from '../support/methods';
import { readPage } from './support/readBlocks';
import { tableBelow } from './support/readTable';

type Sdk = typeof import('../../src/index');

const v3 = createRequire(__filename)('auth0v3') as Sdk;

const V3_GUIDE = 'docs/from-v3.md';

const countOf = (names: readonly string[], name: string): number =>
  names.filter((one) => one === name).length;
const methodManagers = MANAGER_METHODS.map(({ manager }) => manager);
const flatManagers = Object.values(FLAT_NAMES).map(([manager]) => manager);

/** The code in a cell: `` `a`, `b` `` → `a`, `b`; readTable removes the outer backticks. */
const codeIn = (cell: string): string[] => cell.match(/\w+/g) ?? [];

const methodsOf = (object: object): string[] =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(object)).filter((name) => !/^(constructor|_)/.test(name));

describe('What the pages say is covered', () => {
  const managers = tableBelow(readPage(V3_GUIDE), 'The ManagementClient');
  const parts = tableBelow(readPage(V3_GUIDE), 'The AuthenticationClient');

  it(`${V3_GUIDE} counts the methods and flat methods of every manager`, () => {
    const counted = Object.keys(MANAGERS).map((name) => [
      name,
      String(countOf(methodManagers, name)),
      String(countOf(flatManagers, name)),
    ]);
    const said = managers.map(([name, , methods, flat]) => [name, methods, flat]);
    expect(said.sort()).to.deep.equal(counted.sort());
  });

  it(`${V3_GUIDE} lists flat methods with their managers`, () => {
    const examples = managers.filter(([, , , flat]) => flat !== '0');
    for (const [manager, , , , name = ''] of examples) {
      expect(FLAT_NAMES, name).to.have.property(name).with.property('0', manager);
    }
  });

  it(`${V3_GUIDE} names every manager of v3`, () => {
    const client: object = new v3.ManagementClient({ domain: 'd', token: 't' });
    const theirs = Object.entries(client).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && !name.startsWith('_') && name !== 'tokenProvider' ? [name] : [],
    );
    expect(theirs).to.have.length.greaterThan(20);
    expect(managers.map(([name]) => name)).to.include.members(theirs);
  });

  it(`${V3_GUIDE} names every method of the AuthenticationClient of v3`, () => {
    const client = new v3.AuthenticationClient({ domain: 'd', clientId: 'c' });
    const { oauth, database, passwordless, tokens, users } = client;
    const theirs = Object.entries({
      oauth,
      database,
      passwordless,
      tokens,
      users,
      'the client itself': client,
    });
    const said = Object.fromEntries(parts.map(([part = '', names = '']) => [part, codeIn(names).sort()]));
    expect(said).to.deep.equal(
      Object.fromEntries(theirs.map(([part, object]) => [part, methodsOf(object).sort()])),
    );
  });

  for (const page of ['README.md', 'CHANGELOG.md']) {
    it(`${page} counts managers, methods and flat methods`, () => {
      const flat = methodsOf(new AuthenticationClient({ domain: 'd' })).filter(
        (name) => !['withOptions', 'close', 'axios'].includes(name),
      );
      const text = readPage(page);
      expect(text).to.contain(`all ${Object.keys(MANAGERS).length} managers`);
      expect(text).to.contain(`${MANAGER_METHODS.length} methods`);
      expect(text).to.contain(`${Object.keys(FLAT_NAMES).length} flat methods`);
      expect(text).to.contain(`the ${flat.length} flat methods`);
    });
  }
});

describe('The migration guides', () => {
  const rows = new Set(tableBelow(readPage('docs/deviations.md'), 'Deviations').map(([id]) => id));

  for (const page of ['docs/from-v2.md', V3_GUIDE, 'docs/from-v4-to-v7.md']) {
    it(`${page} only names existing deviations`, () => {
      const named = readPage(page).match(/\bD\d\d\b/g) ?? [];
      expect(named.filter((id) => !rows.has(id))).to.deep.equal([]);
    });
  }
});
