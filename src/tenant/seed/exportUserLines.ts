import type { Store } from '../store/Store';
import { presentIdentities, presentUser } from '../users/presentUser';

/** All users, one line of JSON each, in the API's export format, which a seed can read. Passwords are not included. */
export function* exportUserLines({ users }: Store): Generator<string> {
  for (const user of users.values())
    yield `${JSON.stringify({ ...presentUser(user), identities: presentIdentities(user) })}\n`;
}
