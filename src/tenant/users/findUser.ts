import { userMissing } from '../ApiFault';
import type { Context } from '../router/Route';
import type { UserRecord } from '../store/records';

/** The user in the path. @throws ApiFault, 404, if there is none. */
export function findUser({ store, params }: Context): UserRecord {
  // Some operations call it `user_id`; others use that for an identity beside the user's `id`.
  const user = store.users.get(params.id ?? params.user_id ?? '');
  if (!user) throw userMissing();
  return user;
}
