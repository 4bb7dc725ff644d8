import { expect } from 'chai';
import fc from 'fast-check';
import { Store } from '../../src/tenant/store/Store';
import type { Json, UserRecord } from '../../src/tenant/store/records';
import { findHeld, holdingsOf } from '../../src/tenant/users/holdings';

const userOf = (id: number, refresh_tokens: readonly Json[]): UserRecord => ({
  user_id: `auth0|${id}`,
  identities: [{ provider: 'auth0', user_id: String(id), connection: 'c', isSocial: false, profileData: {} }],
  attributes: {},
  roles: [],
  permissions: [],
  enrollments: [],
  authenticationMethods: [],
  ...(refresh_tokens.length > 0 ? { holdings: { refresh_tokens } } : {}),
});

/** Changes of a store: of user `user`, so that it holds some of eight tokens of its own. */
const change = fc.record({
  what: fc.constantFrom('put', 'remove', 'restore', 'keep'),
  user: fc.nat(3),
  tokens: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
});

describe('The index of sessions and refresh tokens', () => {
  it('finds what a search of all users finds, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const store = new Store();
        let kept = store.snapshot();
        for (const { what, user, tokens } of changes) {
          const held = tokens.map((token) => ({ id: `${user}-${token}`, token: `v1.${user}-${token}` }));
          if (what === 'put') store.putUser(userOf(user, held));
          if (what === 'remove') store.removeUser(`auth0|${user}`);
          if (what === 'keep') kept = store.snapshot();
          if (what === 'restore') store.restore(kept);
        }
        for (let user = 0; user <= 3; user += 1)
          for (let token = 0; token <= 7; token += 1) {
            const id = `${user}-${token}`;
            const scanned = [...store.users.values()].find((one) =>
              holdingsOf(one, 'refresh_tokens').some((held) => held.id === id),
            );
            expect(findHeld(store, 'refresh_tokens', id)?.user).to.equal(scanned);
            expect(store.holderOf('token', `v1.${id}`)).to.equal(scanned);
          }
      }),
      { seed: 20_261_126, numRuns: 200 },
    );
  });

  it('still finds a holder when another with the same id goes', () => {
    const store = new Store();
    for (const user of [1, 2]) store.putUser(userOf(user, [{ id: 'same', token: 't' }]));
    store.removeUser('auth0|1');
    expect(findHeld(store, 'refresh_tokens', 'same')?.user.user_id).to.equal('auth0|2');
    store.removeUser('auth0|2');
    expect(findHeld(store, 'refresh_tokens', 'same')).to.equal(undefined);
  });
});
