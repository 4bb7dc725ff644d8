import { OAuthFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { MfaTokenRecord } from '../store/loginRecords';
import type { AuthenticationMethodRecord, ClientRecord, UserRecord } from '../store/records';

/** Milliseconds until the token of a login without its second factor expires. Documented. */
const LIFETIME = 600_000;
/** How often a code may be tried. Documented. */
const MAX_TRIES = 10;

/** Types of authentication methods that are second factors here. */
const FACTORS: ReadonlySet<string> = new Set(['totp', 'phone', 'email', 'recovery-code']);

/** The second factors of a user, confirmed or not. */
export const factorsOf = ({ authenticationMethods }: UserRecord): AuthenticationMethodRecord[] =>
  authenticationMethods.filter(({ type }) => FACTORS.has(type));

/** Whether every login needs a second factor, as set by PUT /guardian/policies. */
function isRequired({ store }: Context): boolean {
  const policies = store.collection('settings').get('/guardian/policies');
  return JSON.stringify(policies ?? '').includes('"all-applications"');
}

class MfaRequired extends OAuthFault {
  readonly #token: string;

  constructor(token: string) {
    super(403, 'mfa_required', 'Multifactor authentication required');
    this.#token = token;
  }

  override body(): Record<string, unknown> {
    return { ...super.body(), mfa_token: this.#token };
  }
}

/** Interrupts a login by password that needs a second factor. @throws OAuthFault, 403, with the token to continue. */
export function requireFactor(
  context: Context,
  user: UserRecord,
  { client, scope, audience }: { client: ClientRecord; scope: string; audience: string },
): void {
  if (!isRequired(context)) return;
  const { store, ids, clock } = context;
  const token = ids.text(60);
  store.mfaTokens.set(token, {
    userId: user.user_id,
    clientId: client.client_id,
    scope,
    audience,
    tries: 0,
    expiresAt: clock.now() + LIFETIME,
  });
  throw new MfaRequired(token);
}

/** A login that waits for its second factor. */
export interface Waiting {
  token: string;
  record: MfaTokenRecord;
  user: UserRecord;
}

/** The login of a token. @throws OAuthFault. The API's wording is unknown. */
export function waitingOf({ store, clock }: Context, token: string): Waiting {
  const record = store.mfaTokens.get(token);
  const user = record && store.users.get(record.userId);
  if (!record || !user) throw new OAuthFault(401, 'invalid_grant', 'Malformed mfa_token');
  if (record.expiresAt <= clock.now()) throw new OAuthFault(401, 'expired_token', 'mfa_token is expired');
  return { token, record, user };
}

/** Counts a wrong code; the tenth ends the login. */
export function refuseCode({ store }: Context, { token, record }: Waiting, message: string): OAuthFault {
  if (record.tries + 1 >= MAX_TRIES) store.mfaTokens.delete(token);
  else store.mfaTokens.set(token, { ...record, tries: record.tries + 1 });
  return new OAuthFault(403, 'invalid_grant', message);
}

/** Adds second factors to a user, or replaces them. */
export function putFactors(
  { store }: Context,
  id: string,
  factors: readonly AuthenticationMethodRecord[],
): void {
  const user = store.users.get(id);
  if (!user) return;
  const kept = user.authenticationMethods.filter((one) => !factors.some((factor) => factor.id === one.id));
  store.putUser({ ...user, authenticationMethods: [...kept, ...factors] });
}
