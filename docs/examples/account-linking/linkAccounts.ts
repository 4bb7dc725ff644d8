import type { LinkedAccount, ManagementClient, User } from 'auth0';
import { mergedMetadata } from './mergedMetadata';

/** A user as the flow needs it: with an ID and an address. */
type Account = User & { user_id: string; email: string };

/** What came of an attempt to link. */
export type Linking =
  | { linked: true; primary: string; secondary: string; accounts: LinkedAccount[] }
  | { linked: false; primary: string; secondary: string; why: string };

function isAccount(user: User): user is Account {
  return typeof user.user_id === 'string' && typeof user.email === 'string';
}

/** Users with an address, whatever its case: only database connections store it in lower case. */
async function accountsWith(management: ManagementClient, email: string): Promise<Account[]> {
  const spellings = [...new Set([email, email.toLowerCase()])];
  const found = await Promise.all(spellings.map((spelling) => management.users.getByEmail(spelling)));
  const byId = new Map(
    found
      .flat()
      .filter(isAccount)
      .map((user) => [user.user_id, user]),
  );
  return [...byId.values()].sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)));
}

/** Why two accounts must not become one; undefined when they may. */
function objection(primary: Account, secondary: Account): string | undefined {
  for (const { user_id: id, email_verified: verified, blocked } of [primary, secondary]) {
    // Anybody can sign up with somebody else's address. Only who can read its mail has verified it.
    if (!verified) return `${id} has not verified the address`;
    // As a part of the other it could sign in again.
    if (blocked) return `${id} is blocked`;
  }
  return undefined;
}

/**
 * Links all accounts that have the same verified address: to the oldest of them, the primary one.
 *
 * A verified address is only as good as the provider that says so: call this for connections that you trust. Where
 * the user is at hand, let them sign in to the second account, and link by its ID token: `link(id, { link_with })`.
 *
 * @returns What was done or refused, an entry for each account but the primary one.
 * Rejects with an APIError when the API refuses a call; run again, the flow goes on where it was.
 */
export async function linkAccounts(management: ManagementClient, email: string): Promise<Linking[]> {
  const [oldest, ...others] = await accountsWith(management, email);
  const result: Linking[] = [];
  let primary = oldest;
  for (const secondary of others) {
    if (!primary) break;
    const names = { primary: primary.user_id, secondary: secondary.user_id };
    const why = objection(primary, secondary);
    if (why) {
      result.push({ linked: false, ...names, why });
      continue;
    }
    // First the metadata, then the link: with it the other user vanishes, and all that was not saved.
    const id = primary.user_id;
    const merged: User = await management.users.update({ id }, mergedMetadata(primary, secondary));
    if (isAccount(merged)) primary = merged;
    const [provider = '', ...rest] = secondary.user_id.split('|');
    const accounts = await management.users.link(id, { provider, user_id: rest.join('|') });
    result.push({ linked: true, ...names, accounts });
  }
  return result;
}

/** Makes an account a user of its own again. It starts without metadata: that stays with the primary user. */
export async function unlinkAccount(
  management: ManagementClient,
  primary: string,
  secondary: string,
): Promise<LinkedAccount[]> {
  const [provider = '', ...rest] = secondary.split('|');
  return management.users.unlink({ id: primary, provider, user_id: rest.join('|') });
}
