import type { LinkedAccount, ManagementClient, User } from 'auth0';
import { mergedMetadata } from './mergedMetadata';

/** A user whose ID is known to be there. */
type Account = User & { user_id: string };

/** What became of one of the accounts: `linkedTo` is the primary user's ID, `refused` says why it was left alone. */
export interface Outcome {
  account: string;
  linkedTo?: string;
  refused?: string;
}

/** Users with an address, whatever its case, oldest first. Only database connections store it in lower case. */
async function accountsWith(management: ManagementClient, email: string): Promise<Account[]> {
  const spellings = [...new Set([email, email.toLowerCase()])];
  const found = await Promise.all(spellings.map((spelling) => management.users.getByEmail(spelling)));
  const accounts = new Map<string, Account>();
  for (const user of found.flat()) {
    const { user_id: id } = user;
    // Their own address: not that of an account which is linked to them.
    if (id && user.email?.toLowerCase() === email.toLowerCase()) accounts.set(id, { ...user, user_id: id });
  }
  return [...accounts.values()].sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)));
}

/** Why an account must not become a part of another; undefined when it may. */
function objection({ email_verified: isVerified, blocked }: Account): string | undefined {
  // Anybody can sign up with somebody else's address, even before them. Only who reads its mail can verify it.
  if (!isVerified) return 'the address is not verified';
  // As a part of another account it could sign in again.
  if (blocked) return 'it is blocked';
  return undefined;
}

/** A user ID as the provider and the ID there: `google-oauth2|1001`. */
function partsOf(userId: string): { provider: string; user_id: string } {
  const bar = userId.indexOf('|');
  return { provider: userId.slice(0, bar), user_id: userId.slice(bar + 1) };
}

/** Links one account to another, with its metadata. Resolves to the primary user as it is now. */
async function linkTo(management: ManagementClient, primary: Account, secondary: Account): Promise<Account> {
  // First the metadata, then the link: with it the secondary user vanishes, and all of it that was not saved.
  const merged = mergedMetadata(primary, secondary);
  await management.users.update({ id: primary.user_id }, merged);
  await management.users.link(primary.user_id, partsOf(secondary.user_id));
  return { ...primary, ...merged };
}

/**
 * Links all accounts that have the same verified address: to the oldest of them, the primary one. Roles and
 * permissions of the others are not taken over.
 *
 * A verified address is as good as the provider that says so: use this with connections that you trust. Where the
 * user is at hand, let them sign in to the second account, and link by its ID token: `link(id, { link_with })`.
 *
 * @returns What was done or refused: an entry for each account but the primary one.
 * Rejects with an APIError when the API refuses a call. Called again, it goes on where it was.
 */
export async function linkAccounts(management: ManagementClient, email: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let primary: Account | undefined;
  for (const account of await accountsWith(management, email)) {
    const refused = objection(account);
    if (refused) outcomes.push({ account: account.user_id, refused });
    else if (!primary) primary = account;
    else {
      primary = await linkTo(management, primary, account);
      outcomes.push({ account: account.user_id, linkedTo: primary.user_id });
    }
  }
  return outcomes;
}

/** Makes an account a user of its own again. It starts without metadata: that stays with the primary user. */
export async function unlinkAccount(
  management: ManagementClient,
  primary: string,
  secondary: string,
): Promise<LinkedAccount[]> {
  return management.users.unlink({ id: primary, ...partsOf(secondary) });
}
