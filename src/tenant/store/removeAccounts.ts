import type { IdentityRecord } from './records';
import type { Store } from './Store';

/** Removes accounts: a user is removed with its primary account, and loses a linked one. */
export function removeAccounts(store: Store, isGone: (identity: IdentityRecord) => boolean): void {
  for (const user of [...store.users.values()]) {
    const [primary] = user.identities;
    if (primary && isGone(primary)) store.removeUser(user.user_id);
    else if (user.identities.some(isGone))
      store.putUser({ ...user, identities: user.identities.filter((identity) => !isGone(identity)) });
  }
}
