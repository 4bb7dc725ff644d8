import { OAuthFault } from '../ApiFault';
import type { Context, TenantResponse } from '../router/Route';
import { verifyPassword } from '../passwords/verifyPassword';
import type { IdentityRecord, Json, UserRecord } from '../store/records';
import { askedScopes } from '../tokens/askedScopes';
import { authenticateClient } from '../tokens/authenticateClient';
import { grantTokens } from '../tokens/grantTokens';
import { isKnownApi, textOf } from '../tokens/issueToken';
import { forgetFailures, isBlocked, LOCAL_ADDRESS, noteFailure } from '../users/loginAttempts';
import { issueRefreshToken } from '../users/refreshTokens';
import { writeLog, writeUserLog } from '../users/writeLog';

const PROFILE_SCOPE = 'openid profile email address phone';
/** Asks for a refresh token. */
const OFFLINE = 'offline_access';

/** A user who logs in, and the account it is done with. */
interface Login {
  user: UserRecord;
  account: IdentityRecord;
}

/** The user who logs in with a name: through the connection named, or any database. */
function findByLogin({ store }: Context, login: string, realm: string): Login | undefined {
  for (const connection of store.connections.values()) {
    if (connection.strategy !== 'auth0' || (realm !== '' && connection.name !== realm)) continue;
    const user =
      store.userOfAccount(connection.name, 'email', login) ??
      store.userOfAccount(connection.name, 'username', login);
    const account = user?.identities.find(
      ({ connection: own, profileData: { email, username } }) =>
        own === connection.name && (email === login || username === login),
    );
    if (user && account) return { user, account };
  }
  return undefined;
}

/** @throws OAuthFault: 429 for a blocked account, 403 for a wrong password or name. */
function checkLogin(context: Context, login: string, body: Json, details: Json): Login {
  const found = findByLogin(context, login, textOf(body.realm));
  if (found && isBlocked(context, found.account, login)) {
    writeUserLog(context, 'limit_wc', found.user, details);
    throw new OAuthFault(
      429,
      'too_many_attempts',
      "Your account has been blocked after multiple consecutive login attempts. We've sent you an email with instructions on how to unblock it.",
    );
  }
  if (found && verifyPassword(found.account, body.password)) {
    forgetFailures(context, found.account, login);
    return found;
  }
  if (found) {
    writeUserLog(context, 'f', found.user, details);
    noteFailure(context, found.user, found.account, login);
  } else writeLog(context, 'fu', { ...details, user_name: login });
  throw new OAuthFault(403, 'invalid_grant', 'Wrong email or password.');
}

/** Recorded in the user, whether or not it is blocked. */
function noteLogin({ store, clock }: Context, user: UserRecord): UserRecord {
  const logins = Number(user.attributes.logins_count ?? 0) + 1;
  const seen = { last_login: clock.iso(), last_ip: LOCAL_ADDRESS, logins_count: logins };
  const noted = { ...user, attributes: { ...user.attributes, ...seen } };
  store.putUser(noted);
  return noted;
}

/** The grants `password` and `password-realm` of /oauth/token. @throws OAuthFault. */
export function passwordGrant(context: Context, body: Json): TenantResponse {
  const client = authenticateClient(context, body);
  const audience = textOf(body.audience);
  askedScopes(body);
  if (audience !== '' && !isKnownApi(context, audience))
    throw new OAuthFault(400, 'invalid_request', 'invalid audience specified for password grant exchange');
  const login = textOf(body.username).toLowerCase();
  const details = { client_id: client.client_id, client_name: client.name };
  const found = checkLogin(context, login, body, details);
  const user = noteLogin(context, found.user);
  if (user.attributes.blocked === true) {
    writeUserLog(context, 'f', user, { ...details, description: 'user is blocked' });
    throw new OAuthFault(403, 'unauthorized', 'user is blocked');
  }
  writeUserLog(context, 's', user, details);
  return logIn(context, user, client.client_id, textOf(body.scope), audience);
}

/** Recorded: who asks for `openid` and no API is granted the whole profile. */
function scopeOf(asked: string, audience: string): string {
  const scopes = asked.split(' ').filter(Boolean);
  if (audience !== '' || (scopes.length > 0 && !scopes.includes('openid'))) return asked;
  return scopes.includes(OFFLINE) ? `${PROFILE_SCOPE} ${OFFLINE}` : PROFILE_SCOPE;
}

function logIn(
  context: Context,
  user: UserRecord,
  clientId: string,
  asked: string,
  audience: string,
): TenantResponse {
  const scope = scopeOf(asked, audience);
  const tokens = grantTokens(context, user, { clientId, scope, audience, gty: 'password' });
  if (!scope.split(' ').includes(OFFLINE)) return { status: 200, body: tokens };
  const refreshToken = issueRefreshToken(context, user, { clientId, scope, audience });
  return { status: 200, body: { ...tokens, refresh_token: refreshToken } };
}
