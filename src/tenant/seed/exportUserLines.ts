import type { Store } from '../store/Store';
import { presentIdentities, presentUser } from '../users/presentUser';

/** All users, a line of JSON each, as the API's exports have them: a seed reads it back. Passwords are not in it. */
export function* exportUserLines({ users }: Store): Generator<string> {
  for (const user of users.values())
    yield `${JSON.stringify({ ...presentUser(user), identities: presentIdentities(user) })}\n`;
}
