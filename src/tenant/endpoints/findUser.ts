import { ApiFault, userMissing } from '../ApiFault';
import type { Context } from '../router/Route';
import { scopesOf } from '../authorizeRequest';
import type { UserRecord } from '../store/records';

/** The user a path names. @throws ApiFault, 404, when there is none; 403 for a user's token naming another user. */
export function findUser({ store, params, claims }: Context): UserRecord {
  const user = store.users.get(params.id ?? '');
  const own = [...scopesOf(claims)].some((scope) => scope.includes(':current_user'));
  if (own && claims.sub !== params.id && !claims.sub?.endsWith('@clients')) {
    throw new ApiFault(403, 'User to be acted on does not match subject in bearer token.');
  }
  if (!user) throw userMissing();
  return user;
}
