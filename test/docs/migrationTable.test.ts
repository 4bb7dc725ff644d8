import { createRequire } from 'node:module';
import { expect } from 'chai';
import { AuthenticationClient, ManagementClient } from '../../src/index';
import { FLAT_NAMES } from '../../src/management/flat/flatNames';
import { MANAGERS } from '../../src/management/managers/managers';
import { MANAGER_METHODS, type ManagerMethod } from '../support/methods';
import { callSent, methodAt, type Api, type Version } from './support/callsOfVersions';
import { readPage } from './support/readBlocks';
import { tableBelow } from './support/readTable';

const load = createRequire(__filename);

const PAGE = 'docs/from-v4-to-v7.md';
const NONE = '—';

/** The same call here and in later versions. */
interface Row {
  here: string;
  v4: string;
  /** Undefined if the table has no column for it. */
  v7: string | undefined;
}

const rowsBelow = (heading: string): Row[] =>
  tableBelow(readPage(PAGE), heading).map(([here = '', v4 = '', v7]) => ({ here, v4, v7 }));

const users = rowsBelow('Users, method by method');
const others = rowsBelow('The other managers');
const authentication = rowsBelow('The AuthenticationClient, method by method');

/** `users.get({ id })` → `users.get`. */
const nameOf = (call: string): string => call.slice(0, call.indexOf('('));
const methodsOf = (prototype: object): string[] =>
  Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');

/** The rows of the methods that a page does not list, made by its rule. */
function rowByRule({ manager, method, form, placeholders }: ManagerMethod): Row {
  const ids = placeholders.length > 0 ? [`{ ${placeholders.join(', ')} }`] : [];
  const query = form === 'q' ? ['params'] : [];
  const data = form === 'd' || form === 'pd' ? ['data'] : [];
  const call = `${manager}.${method}(${[...query, ...ids, ...data].join(', ')})`;
  const name = method === 'getAll' ? 'list' : method;
  const v7 = `${manager}.${name}(${[...query, ...placeholders, ...data].join(', ')})`;
  return { here: call, v4: call, v7 };
}

function check(api: Api, version: Version, { here }: Row, call: string): void {
  if (call === NONE) {
    it(`${nameOf(here)} does not exist in ${version}`, () => {
      expect(methodAt(version, nameOf(here), api)).to.equal(undefined);
    });
  } else {
    it(`${here} is ${call} in ${version}: one request, the same`, async () => {
      expect(methodAt(version, nameOf(call), api), 'the method').to.be.a('function');
      expect(await callSent(version, call, api)).to.deep.equal(await callSent('here', here, api));
    });
  }
}

function checkAll(api: Api, rows: readonly Row[]): void {
  for (const row of rows) {
    check(api, 'v4', row, row.v4);
    if (row.v7 !== undefined) check(api, 'v7', row, row.v7);
  }
}

describe(`The tables of ${PAGE}`, () => {
  describe('users', () => {
    it('name every public method of the users manager, once, and no other', () => {
      const named = users.map(({ here }) => nameOf(here));
      const own = methodsOf(MANAGERS.users.prototype).map((name) => `users.${name}`);
      expect([...named].sort()).to.deep.equal(own.sort());
    });
    checkAll('management', users);
  });

  describe('the other managers', () => {
    const named = new Set(others.map(({ here }) => nameOf(here)));
    const isNamed = ({ manager, method }: ManagerMethod): boolean => named.has(`${manager}.${method}`);

    it('name methods that exist', () => {
      const known = MANAGER_METHODS.filter(({ manager }) => manager !== 'users').filter(isNamed);
      expect(known).to.have.length(named.size);
    });
    checkAll('management', others);

    describe('every other method follows the rule', () => {
      const rest = MANAGER_METHODS.filter((method) => method.manager !== 'users' && !isNamed(method));
      checkAll('management', rest.map(rowByRule));
    });
  });

  describe('the AuthenticationClient', () => {
    const client = new AuthenticationClient({ domain: 'd' });

    it('name every public method of its parts', () => {
      const parts = ['oauth', 'database', 'passwordless', 'tokens'] as const;
      const own = parts.flatMap((part) =>
        methodsOf(Object.getPrototypeOf(client[part]) as object).map((name) => `${part}.${name}`),
      );
      const named = new Set(authentication.map(({ here }) => nameOf(here)));
      expect([...named].sort()).to.deep.equal(own.sort());
    });
    checkAll('authentication', authentication);
  });

  describe('the clients', () => {
    const cells = tableBelow(readPage(PAGE), 'Clients and authentication').map(([here = '']) => here);

    it('name every public method of the clients, except the flat ones and those of the tables', () => {
      const auth0 = new AuthenticationClient({ domain: 'd' });
      const own = [
        ...methodsOf(ManagementClient.prototype).filter((name) => !Object.hasOwn(FLAT_NAMES, name)),
        ...methodsOf(Object.getPrototypeOf(auth0.users) as object),
      ].filter((name) => !['withOptions', 'axios'].includes(name));
      for (const name of own) expect(cells.join('\n'), name).to.match(new RegExp(`\\.${name}\\(`));
    });

    it('are where the page says', () => {
      expect(methodAt('v4', 'usersByEmail.getByEmail')).to.be.a('function');

      const legacy = load('auth0latest/legacy') as Record<string, { prototype: object } | undefined>;
      const latest = load('auth0latest') as Record<string, unknown>;
      expect(methodsOf(legacy.UserInfoClient?.prototype ?? {})).to.include('getUserInfo');
      expect(legacy).to.include.keys(
        'AuthenticationClient',
        'ManagementApiError',
        'AuthApiError',
        'UserInfoError',
      );
      expect(latest).to.include.keys(
        'ManagementClient',
        'ManagementError',
        'ManagementTimeoutError',
        'TokenProvider',
      );
      expect(latest).not.to.have.any.keys('AuthenticationClient', 'UserInfoClient');
    });
  });
});
