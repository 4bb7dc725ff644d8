import type { UserRecord } from '../store/records';
import type { Store } from '../store/Store';

/** Whether an account of a connection is taken by its id, address, username or number. */
export function isTaken(store: Store, user: UserRecord): boolean {
  const [identity] = user.identities;
  if (!identity || store.userOfIdentity(identity.provider, identity.user_id)) return true;
  return (['email', 'username', 'phone_number'] as const).some((field) => {
    const value = identity.profileData[field];
    return typeof value === 'string' && store.userOfAccount(identity.connection, field, value) !== undefined;
  });
}
