import { OAuthFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { OtpRecord } from '../store/loginRecords';
import type { UserRecord } from '../store/records';
import { newUser } from '../users/newUser';
import { writeUserLog } from '../users/writeLog';

/** Milliseconds until a one-time password expires, and how often it may be tried. Documented. */
const LIFETIME = 180_000;
const MAX_TRIES = 3;

const keyOf = (connection: string, to: string): string => `${connection}\n${to}`;

/** Creates a one-time password for an email address or phone number; it replaces the previous one. */
export function issueOtp(
  { store, ids, clock }: Context,
  connection: string,
  to: string,
  given: Pick<OtpRecord, 'clientId' | 'authParams'>,
): string {
  const otp = ids.digits(6);
  store.otps.set(keyOf(connection, to), { ...given, otp, tries: 0, expiresAt: clock.now() + LIFETIME });
  return otp;
}

const wrong = (to: string): OAuthFault =>
  new OAuthFault(
    403,
    'invalid_grant',
    to.includes('@') ? 'Wrong email or verification code.' : 'Wrong phone number or verification code.',
  );

/** Uses a one-time password. @throws OAuthFault, 403; three wrong attempts invalidate it. */
export function takeOtp({ store, clock }: Context, connection: string, to: string, given: string): OtpRecord {
  const key = keyOf(connection, to);
  const issued = store.otps.get(key);
  if (!issued || issued.expiresAt <= clock.now()) throw wrong(to);
  if (issued.otp === given) {
    store.otps.delete(key);
    return issued;
  }
  if (issued.tries + 1 >= MAX_TRIES) {
    store.otps.delete(key);
    throw new OAuthFault(
      403,
      'invalid_grant',
      "You've reached the maximum number of attempts. Please try to login again.",
    );
  }
  store.otps.set(key, { ...issued, tries: issued.tries + 1 });
  throw wrong(to);
}

/** The user of a passwordless connection with an email address or phone number. */
export function passwordlessUser({ store }: Context, connection: string, to: string): UserRecord | undefined {
  return store.userOfAccount(connection, to.includes('@') ? 'email' : 'phone_number', to);
}

/** Finds the user, or creates it at the first login unless sign-ups are disabled. @throws OAuthFault, 403. */
export function findOrCreateUser(context: Context, connection: string, to: string): UserRecord {
  const { store, ids, clock } = context;
  const found = passwordlessUser(context, connection, to);
  const isEmail = to.includes('@');
  if (found) {
    const verified = {
      ...found.attributes,
      ...(isEmail ? { email_verified: true } : { phone_verified: true }),
    };
    const user = { ...found, attributes: verified };
    store.putUser(user);
    return user;
  }
  const own = store.connectionNamed(connection);
  if (own?.options.disable_signup === true)
    throw new OAuthFault(403, 'access_denied', 'Public signup is disabled');
  const given = isEmail ? { email: to, email_verified: true } : { phone_number: to, phone_verified: true };
  const provider = own?.strategy ?? (isEmail ? 'email' : 'sms');
  const made = newUser(
    { connection, provider, id: ids.object(), given, pictureHost: 's.gravatar.com' },
    clock.iso(),
  );
  store.putUser(made);
  writeUserLog(context, 'ss', made);
  return made;
}
