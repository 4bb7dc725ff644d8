import { expect } from 'chai';
import fc from 'fast-check';
import { OwnerIndex } from '../../src/tenant/store/OwnerIndex';
import type { Json, UserRecord } from '../../src/tenant/store/records';
import { Store, type StoreSnapshot } from '../../src/tenant/store/Store';
import { Tenant } from '../../src/tenant/Tenant';
import {
  findOwned,
  ownedBy,
  replaceOwned,
  withOwned,
  type OwnedRecord,
} from '../../src/tenant/users/ownedRecords';
import { Api } from './support/api';

const KINDS = ['sessions', 'refresh_tokens'] as const;
const FIELDS = ['id', 'token'] as const;
const USERS = ['a', 'b', 'c', 'd'];
/** Few, so that users share them, as a seed allows. */
const VALUES = ['1', '2', '3', '4', '5'];

type Owned = NonNullable<UserRecord['owned']>;

const userOf = (id: string, owned?: Owned): UserRecord => ({
  user_id: id,
  identities: [{ connection: 'c', user_id: id, provider: 'auth0', isSocial: false, profileData: {} }],
  attributes: {},
  roles: [],
  permissions: [],
  enrollments: [],
  authenticationMethods: [],
  ...(owned ? { owned } : {}),
});

const held = fc.record<Json>({
  id: fc.constantFrom(...VALUES),
  token: fc.constantFrom<unknown>(...VALUES, undefined, '', 1),
});
const list = fc.array(held, { maxLength: 3 });
const ownedRecords = fc.option(
  fc.record({ sessions: list, refresh_tokens: list, connected_accounts: list }, { requiredKeys: [] }),
  { nil: undefined },
);

/** Each combination of what can be looked up. */
const questions = KINDS.flatMap((kind) =>
  FIELDS.flatMap((field) => VALUES.map((value) => ({ kind, field, value }))),
);
type Question = (typeof questions)[number];

const has = (user: UserRecord, { kind, field, value }: Question): Json | undefined =>
  ownedBy(user, kind).find((one) => one[field] === value);

/** The result of a scan of all users. */
function scan(store: Store, question: Question): { holders: UserRecord[]; first: OwnedRecord | undefined } {
  const holders = [...store.users.values()].filter((user) => has(user, question));
  const [user] = holders;
  const first = user && has(user, question);
  return { holders, first: user && first && { user, record: first } };
}

interface World {
  store: Store;
  kept: StoreSnapshot;
}

type Step = (world: World) => void;
const user = fc.constantFrom(...USERS);
const value = fc.constantFrom(...VALUES);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(user, ownedRecords).map(
    ([id, given]): Step =>
      ({ store }) =>
        store.putUser(userOf(id, given)),
  ),
  fc.tuple(user, fc.constantFrom(...KINDS), list).map(([id, kind, given]): Step => ({ store }) => {
    const before = store.users.get(id);
    if (before) store.putUser(withOwned(before, kind, given));
  }),
  fc.tuple(value, value).map(([token, next]): Step => ({ store }) => {
    const found = findOwned(store, 'refresh_tokens', token, 'token');
    if (found) replaceOwned(store, 'refresh_tokens', found, { ...found.record, token: next });
  }),
  user.map(
    (id): Step =>
      ({ store }) =>
        store.removeUser(id),
  ),
  fc.constant<Step>((world) => (world.kept = world.store.snapshot())),
  fc.constant<Step>(({ store, kept }) => store.restore(kept)),
);

describe('The index of sessions and refresh tokens', () => {
  it('finds the same as a scan of all users, after any changes and restored states', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30, size: 'max' }), (steps) => {
        const store = new Store();
        const world = { store, kept: store.snapshot() };
        for (const take of steps) {
          take(world);
          for (const question of questions) {
            const { kind, field, value: wanted } = question;
            const { holders, first } = scan(store, question);
            expect(store.usersOwning(kind, field, wanted)).to.deep.equal(holders);
            expect(findOwned(store, kind, wanted, field)).to.deep.equal(first);
          }
        }
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('has an entry for each value, and none for users without any', () => {
    const change = fc.tuple(user, fc.option(ownedRecords, { nil: null }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20, size: 'max' }), (changes) => {
        const index = new OwnerIndex();
        const users = new Map<string, UserRecord>();
        for (const [id, given] of changes) {
          const after = given === null ? undefined : userOf(id, given);
          index.changed(users.get(id), after);
          if (after) users.set(id, after);
          else users.delete(id);
        }
        const isHeld = (question: Question): boolean => [...users.values()].some((one) => has(one, question));
        expect(index.size).to.equal(questions.filter(isHeld).length);
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  it('still finds an owner when another with the same id is removed', () => {
    const store = new Store();
    for (const id of ['a', 'b']) store.putUser(userOf(id, { refresh_tokens: [{ id: 'same', token: 't' }] }));
    store.removeUser('a');
    expect(findOwned(store, 'refresh_tokens', 'same')?.user.user_id).to.equal('b');
    store.removeUser('b');
    expect(findOwned(store, 'refresh_tokens', 'same')).to.equal(undefined);
  });

  it('does not scan other users', () => {
    const store = new Store();
    for (const id of USERS) store.putUser(userOf(id, { refresh_tokens: [{ id, token: `token of ${id}` }] }));
    store.users.values = () => expect.fail('all users were looked at');
    expect(findOwned(store, 'refresh_tokens', 'token of c', 'token')?.user.user_id).to.equal('c');
    expect(findOwned(store, 'refresh_tokens', 'd')?.user.user_id).to.equal('d');
    expect(findOwned(store, 'refresh_tokens', 'unknown')).to.equal(undefined);
    expect(findOwned(store, 'sessions', 'd')).to.equal(undefined);
  });

  it('follows seeds, restored states, and resets', () => {
    const seeded = (id: string) => [{ email: `${id}@example.com`, sessions: [{ id }] }];
    const tenant = new Tenant({ seed: seeded('first') });
    const api = new Api(tenant);
    const statuses = (): number[] =>
      ['first', 'second', 'third'].map((id) => api.get(`/sessions/${id}`).status);
    tenant.seed(seeded('second'));
    const kept = tenant.snapshot();
    tenant.seed(seeded('third'));
    expect(statuses()).to.deep.equal([200, 200, 200]);
    tenant.restore(kept);
    expect(statuses()).to.deep.equal([200, 200, 404]);
    tenant.reset();
    expect(statuses()).to.deep.equal([200, 404, 404]);
  });

  it('revokes a token by id for all its owners', () => {
    const tokens = (...ids: string[]): Json[] => ids.map((id) => ({ id, client_id: 'me' }));
    const tenant = new Tenant({
      seed: [
        { user_id: 'a', email: 'a@example.com', refresh_tokens: tokens('1', '2', '3') },
        { user_id: 'b', email: 'b@example.com', refresh_tokens: tokens('1', '4') },
      ],
    });
    const api = new Api(tenant);
    expect(api.post('/refresh-tokens/revoke', { ids: ['1', '2', 'unknown'] }).status).to.equal(202);
    const left = ['1', '2', '3', '4'].filter((id) => api.get(`/refresh-tokens/${id}`).status === 200);
    expect(left).to.deep.equal(['3', '4']);
  });
});
