import type { UserRecord } from '../store/records';
import type { Store } from '../store/Store';

/**
 * Whether one of a user's accounts exists already: by its id, or by email address, username or number within its
 * connection.
 */
export function isDuplicate(store: Store, { identities }: UserRecord): boolean {
  return identities.some(({ provider, user_id: id, connection, profileData }) => {
    if (store.userOfIdentity(provider, id)) return true;
    return (['email', 'username', 'phone_number'] as const).some((field) => {
      const value = profileData[field];
      return typeof value === 'string' && store.userOfAccount(connection, field, value) !== undefined;
    });
  });
}
