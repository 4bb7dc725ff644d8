import type { Context } from '../router/Route';
import type { BlockRecord, IdentityRecord, UserRecord } from '../store/records';
import { writeUserLog } from './writeLog';

/** Consecutive failed logins from one IP address after which an account is blocked for it. */
const MAX_FAILURES = 10;
/** The IP address of every caller of a local tenant. */
export const LOCAL_ADDRESS = '127.0.0.1';

const keyOf = (connection: string, identifier: string): string => `${connection}\n${identifier}`;

/** Whether an account is blocked after too many failures. */
export const isBlocked = ({ store }: Context, { connection }: IdentityRecord, login: string): boolean =>
  store.blocks.has(keyOf(connection, login));

/** Counts a failed login; the tenth in a row blocks the account, and sends its owner a mail. */
export function recordFailure(
  context: Context,
  user: UserRecord,
  account: IdentityRecord,
  login: string,
): void {
  const { store, outbox, clock } = context;
  const { connection } = account;
  if (store.connectionNamed(connection)?.options.brute_force_protection === false) return;
  const key = keyOf(connection, login);
  const failures = (store.failedLogins.get(key)?.count ?? 0) + 1;
  store.failedLogins.set(key, { count: failures });
  if (failures < MAX_FAILURES) return;
  store.failedLogins.delete(key);
  store.blocks.set(key, { identifier: login, ip: LOCAL_ADDRESS, connection });
  writeUserLog(context, 'limit_wc', user);
  const { email } = account.profileData;
  if (typeof email === 'string')
    outbox.push({ type: 'blocked-account', at: clock.iso(), user_id: user.user_id, to: email });
}

/** Resets the count, as a successful login does. */
export function clearFailures({ store }: Context, { connection }: IdentityRecord, login: string): void {
  store.failedLogins.delete(keyOf(connection, login));
}

/** The blocks of the user with any of these identifiers. */
export function blocksOf({ store }: Context, identifiers: readonly string[]): BlockRecord[] {
  return [...store.blocks.values()].filter(({ identifier }) => identifiers.includes(identifier));
}

/** The identifiers of a user's accounts. */
export function identifiersOf({ identities }: UserRecord): string[] {
  return identities.flatMap(({ profileData: { email, username, phone_number: phone } }) =>
    [email, username, phone].flatMap((name) => (typeof name === 'string' ? [name] : [])),
  );
}

/** Removes blocks. */
export function unblock(context: Context, blocks: readonly BlockRecord[]): void {
  const { store } = context;
  for (const { connection, identifier } of blocks) {
    store.blocks.delete(keyOf(connection, identifier));
    const user =
      store.userOfAccount(connection, 'email', identifier) ??
      store.userOfAccount(connection, 'username', identifier);
    if (user) writeUserLog(context, 'ublkdu', user);
  }
}
