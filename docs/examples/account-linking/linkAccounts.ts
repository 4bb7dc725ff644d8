import type { LinkedAccount, ManagementClient, User } from 'auth0';
import { mergedMetadata } from './mergedMetadata';

/** A user with an id. */
type Account = User & { user_id: string };

/** The result for one account: `linkedTo` is the primary user's id, `refused` says why the account was not linked. */
export interface Outcome {
  account: string;
  linkedTo?: string;
  refused?: string;
}

/**
 * The users with an email address in any letter case, oldest first. Only database connections store it in lower case.
 */
async function accountsWith(management: ManagementClient, email: string): Promise<Account[]> {
  const spellings = [...new Set([email, email.toLowerCase()])];
  const found = await Promise.all(spellings.map((spelling) => management.users.getByEmail(spelling)));
  const accounts = new Map<string, Account>();
  for (const user of found.flat()) {
    const { user_id: id } = user;
    // The user's own address, rather than that of a linked account.
    if (id && user.email?.toLowerCase() === email.toLowerCase()) accounts.set(id, { ...user, user_id: id });
  }
  return [...accounts.values()].sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)));
}

/** Why an account must not be linked; undefined when it may. */
function objection({ email_verified: isVerified, blocked }: Account): string | undefined {
  // Anyone can sign up with someone else's address, even before them. Only its owner can verify it.
  if (!isVerified) return 'the address is not verified';
  // Once linked, a blocked account could sign in again.
  if (blocked) return 'it is blocked';
  return undefined;
}

/** Splits a user id into the provider and the id there: `google-oauth2|1001`. */
function partsOf(userId: string): { provider: string; user_id: string } {
  const bar = userId.indexOf('|');
  return { provider: userId.slice(0, bar), user_id: userId.slice(bar + 1) };
}

/** Links one account to another, with its metadata. Resolves to the updated primary user. */
async function linkTo(management: ManagementClient, primary: Account, secondary: Account): Promise<Account> {
  // Save the metadata first: linking deletes the secondary user and its metadata.
  const merged = mergedMetadata(primary, secondary);
  await management.users.update({ id: primary.user_id }, merged);
  await management.users.link(primary.user_id, partsOf(secondary.user_id));
  return { ...primary, ...merged };
}

/**
 * Links all accounts with the same verified email address to the oldest of them, the primary user. Roles and
 * permissions of the others are lost.
 *
 * Only trust verified addresses of providers that you trust. If the user is present, let them sign in to the second
 * account, and link by its ID token: `link(id, { link_with })`.
 *
 * @returns The results, one for each account except the primary one. Rejects with an APIError when the API refuses a
 * call. Call it again to continue.
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

/** Unlinks an account, which becomes a separate user. Its metadata stays with the primary user. */
export async function unlinkAccount(
  management: ManagementClient,
  primary: string,
  secondary: string,
): Promise<LinkedAccount[]> {
  return management.users.unlink({ id: primary, ...partsOf(secondary) });
}
