import { createRequire } from 'node:module';
import { expect } from 'chai';
import { AuthenticationClient, ManagementClient } from '../../src/index';
import { UsersManager } from '../../src/management/index';
import { FORWARDING } from '../../src/management/ForwardingMethods';
import { callSent, methodAt, type Sent } from './support/callsOfVersions';
import { readPage } from './support/readBlocks';
import { tableBelow } from './support/readTable';

const load = createRequire(__filename);

const PAGE = 'docs/from-v4-to-v7.md';
const NONE = '—';

const users = tableBelow(readPage(PAGE), 'Users, method by method').map(([here = '', v4 = '', v7 = '']) => ({
  here,
  v4,
  v7,
}));
const clients = tableBelow(readPage(PAGE), 'Clients and authentication').map(([here = '']) => here);

/** `users.get({ id })` → `users.get`. */
const nameOf = (call: string): string => call.slice(0, call.indexOf('('));
const methodsOf = (prototype: object): string[] =>
  Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');

describe(`The tables of ${PAGE}`, () => {
  it('name every public method of the users manager, once, and no other', () => {
    const named = users.map(({ here }) => nameOf(here));
    const own = methodsOf(UsersManager.prototype).map((name) => `users.${name}`);
    expect([...named].sort()).to.deep.equal(own.sort());
  });

  it('name every public method of the clients, but for the forwarding ones', () => {
    const own = [
      ...methodsOf(ManagementClient.prototype).filter((name) => !Object.hasOwn(FORWARDING, name)),
      ...methodsOf(AuthenticationClient.prototype),
      ...methodsOf(new AuthenticationClient({ domain: 'd' }).users.constructor.prototype as object),
    ].filter((name) => name !== 'withOptions');
    const rows = clients.join('\n');
    for (const name of own) expect(rows, name).to.match(new RegExp(`\\.${name}\\(`));
  });

  for (const { here, v4, v7 } of users) {
    for (const [version, call] of [
      ['v4', v4],
      ['v7', v7],
    ] as const) {
      if (call === NONE) {
        it(`${nameOf(here)} is not there in ${version}`, () => {
          expect(methodAt(version, nameOf(here))).to.equal(undefined);
        });
      } else {
        it(`${nameOf(here)} is ${nameOf(call)} in ${version}: one request, the same`, async () => {
          expect(methodAt(version, nameOf(call)), 'the method').to.be.a('function');
          const ours: Sent = await callSent('here', here);
          expect(await callSent(version, call)).to.deep.equal(ours);
        });
      }
    }
  }

  it('the clients are where they are said to be', () => {
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

describe('The guides for those who come from another version', () => {
  const rows = new Set(tableBelow(readPage('docs/deviations.md'), 'Deviations').map(([id]) => id));

  for (const page of ['docs/from-v2.md', 'docs/from-v3.md', PAGE]) {
    it(`${page} names no deviation that is not there`, () => {
      const named = readPage(page).match(/\bD\d\d\b/g) ?? [];
      expect(named.filter((id) => !rows.has(id))).to.deep.equal([]);
    });
  }

  it('docs/from-v3.md lists all that v3 has and this package has not', () => {
    const names = (client: object): string[] => Object.keys(client).filter((name) => !name.startsWith('_'));
    const v3 = load('auth0v3') as typeof import('../../src/index');
    const options = { domain: 'd', token: 't' };
    const here = new ManagementClient(options);
    const missing = names(new v3.ManagementClient(options)).filter((name) => !(name in here));
    const missingThere = names(new v3.AuthenticationClient(options)).filter(
      (name) => !(name in new AuthenticationClient(options)),
    );
    const [, list = ''] = readPage('docs/from-v3.md').split('## What is not there');
    const named = new Set((list.match(/`\w+`/g) ?? []).map((name) => name.slice(1, -1)));
    expect([...missing, ...missingThere].filter((name) => !named.has(name))).to.deep.equal([]);
    expect(missing).to.include.members(['roles', 'clients', 'jobs']);
  });
});
