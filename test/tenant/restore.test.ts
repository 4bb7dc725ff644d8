import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantSnapshot } from '../../src/tenant/TenantSnapshot';
import { Api } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

type Table = ReadonlyMap<string, Record<string, unknown>>;

const SEED = {
  users: [
    { user_id: 'a', email: 'a@example.com', roles: ['r'] },
    { user_id: 'b', email: 'b@example.com' },
  ],
  roles: [{ name: 'r' }],
  organizations: [{ name: 'o', members: ['auth0|a'] }],
};

describe('An invalid snapshot', () => {
  let tenant: Tenant;
  let good: TenantSnapshot;
  beforeEach(() => {
    tenant = new Tenant({ seed: SEED });
    good = tenant.snapshot();
    const api = new Api(tenant);
    api.post('/roles', { name: 'later' });
    api.createUser();
    tenant.outbox.push({ type: 'later', at: '' });
    tenant.clock.advance(5000);
  });
  /** A snapshot with another table. */
  const withTable = (name: string, table: unknown): TenantSnapshot => ({
    ...good,
    store: new Map([...good.store, [name, table as Table]]),
  });
  /** One with another field in the last record of a table. */
  const withField = (name: string, field: string, value: unknown): TenantSnapshot => {
    const records = [...(good.store.get(name) as Table)];
    const [key = '', record] = records.at(-1) ?? [];
    return withTable(name, new Map([...records, [key, { ...record, [field]: value }]]));
  };

  const cases: [string, () => unknown, string][] = [
    ['nothing', () => undefined, 'ids must be a number'],
    ['null', () => null, 'ids must be a number'],
    ['text', () => 'snapshot', 'ids must be a number'],
    ['without ids', () => ({ ...good, ids: 'x' }), 'ids must be a number'],
    ['without a clock', () => ({ ...good, clock: undefined }), 'clock must tell a time'],
    [
      'with a clock that tells none',
      () => ({ ...good, clock: { frozenAt: 'x', offset: 0 } }),
      'clock must tell a time',
    ],
    ['with an outbox that is none', () => ({ ...good, outbox: {} }), 'outbox must be a list'],
    ['with an outbox of texts', () => ({ ...good, outbox: ['x'] }), 'outbox must be a list of objects'],
    ['from JSON', () => JSON.parse(JSON.stringify(good)) as unknown, 'store must be a Map'],
    ['without a table', () => withTable('roles', undefined), 'the table roles must be a Map'],
    ['with a list for a table', () => withTable('users', []), 'the table users must be a Map'],
    ['with a table for a list', () => withTable('logs', new Map()), 'the table logs must be a list'],
    [
      'with an empty record',
      () => withTable('roles', new Map([['x', undefined]])),
      'roles["x"] must be an object',
    ],
    ['with an event that is none', () => withTable('logs', ['x']), 'logs[0] must be an object'],
    [
      'with a user of no identities',
      () => withField('users', 'identities', undefined),
      'users["auth0|b"].identities must be a list',
    ],
    [
      'with a user of empty identities',
      () => withField('users', 'identities', []),
      'users["auth0|b"] has no identity',
    ],
    [
      'with a broken identity',
      () => withField('users', 'identities', [null]),
      'users["auth0|b"].identities[0] must be an object',
    ],
    [
      'with an identity without a profile',
      () => withField('users', 'identities', [{ connection: 'c', user_id: 'b', provider: 'auth0' }]),
      'users["auth0|b"].identities[0].profileData must be an object',
    ],
    [
      'with a user without attributes',
      () => withField('users', 'attributes', null),
      'users["auth0|b"].attributes must be an object',
    ],
    [
      'with a user under another id',
      () => withField('users', 'user_id', 'auth0|c'),
      'users["auth0|b"] has another user_id',
    ],
    [
      'with a user who holds nothing readable',
      () => withField('users', 'owned', []),
      'users["auth0|b"].owned must be an object',
    ],
    [
      'with a session that is none',
      () => withField('users', 'owned', { sessions: [null] }),
      'users["auth0|b"].owned.sessions must be a list of objects',
    ],
    [
      'with tokens that are not a list',
      () => withField('users', 'owned', { refresh_tokens: 5 }),
      'users["auth0|b"].owned.refresh_tokens must be a list of objects',
    ],
    [
      'with an organization without members',
      () => withField('organizations', 'members', 'x'),
      '.members must be a list',
    ],
    [
      'with a connection without options',
      () => withField('connections', 'options', []),
      '.options must be an object',
    ],
    [
      'with a job due at no time',
      () => withTable('pendingJobs', new Map([['x', 'soon']])),
      'pendingJobs["x"] must be a number',
    ],
  ];
  for (const [what, snapshot, message] of cases) {
    it(`is refused with a reason and changes nothing: ${what}`, () => {
      const before = tenant.snapshot();
      const state = (): unknown => ({ ...tenant.snapshot(), now: tenant.clock.state });
      const first = state();
      expect(() => tenant.restore(snapshot() as TenantSnapshot))
        .to.throw(TypeError, message)
        .with.property('message')
        .that.matches(/^restore: .*\. Pass what snapshot\(\) returned; nothing was restored\.$/);
      expect(state()).to.deep.equal(first);
      expectSoundStore(tenant);
      tenant.restore(before);
      tenant.restore(good);
      expect(new Api(tenant).get('/roles').body).to.have.length(1);
    });
  }

  it('is not a very large snapshot', () => {
    const outbox = Array.from({ length: 300_000 }, (_, index) => ({ type: String(index), at: '' }));
    const events = Array.from({ length: 200_000 }, (_, index) => ({
      log_id: String(index),
      date: '',
      type: 's',
    }));
    tenant.restore({ ...good, outbox, store: new Map([...good.store, ['logs', events]]) });
    expect(tenant.outbox).to.have.length(300_000);
    expect(tenant.snapshot().store.get('logs')).to.have.length(200_000);
    new Api(tenant).get('/roles');
    expect(tenant.outbox).to.have.length(10_000);
  });
});
