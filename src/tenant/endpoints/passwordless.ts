import { OAuthFault } from '../ApiFault';
import { completeLogin } from '../login/completeLogin';
import { errorPage } from '../login/pages';
import { checkMember, recordLogin, organizationNamed } from '../login/logIn';
import { issueOtp, passwordlessUser, findOrCreateUser, takeOtp } from '../login/otps';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { requestedScopes } from '../tokens/requestedScopes';
import { authenticateClient, isAuthenticated, namedClient, offersProof } from '../tokens/authenticateClient';
import { checkGrant } from '../tokens/clientSettings';
import { grantedScope } from '../tokens/grantedScope';
import { isKnownApi, textOf } from '../tokens/issueToken';
import { objectOf } from '../objectOf';
import { textsIn } from '../textsIn';
import { jsonOf } from './jsonOf';
import { answerGrant } from './passwordGrant';

export const OTP_GRANT = 'http://auth0.com/oauth/grant-type/passwordless/otp';

const invalid = (description: string): OAuthFault => new OAuthFault(400, 'bad.request', description);

const FIELDS = { email: 'email', sms: 'phone_number' } as const;

/** The passwordless connection in a request. @throws OAuthFault, 400. */
function connectionOf({ store }: Context, name: unknown): ConnectionRecord {
  const connection = store.connectionNamed(name);
  if (!connection || !Object.hasOwn(FIELDS, connection.strategy)) throw invalid('Connection does not exist');
  return connection;
}

/** The email address or phone number in a body. @throws OAuthFault, 400. */
function addresseeOf(body: Json, { strategy }: ConnectionRecord): string {
  const field = strategy === 'email' ? 'email' : 'phone_number';
  const to = textOf(body[field]).trim();
  if (to === '') throw invalid(`missing ${field}`);
  const isValid = field === 'email' ? /^[^\s@]{1,250}@[^\s@]{1,250}$/.test(to) : /^\+\d{6,15}$/.test(to);
  if (!isValid) throw invalid(`error in ${field} - invalid format: ${field}`);
  return to.toLowerCase();
}

/** POST /passwordless/start: puts the code, or a link with it, into the outbox. */
function start(context: Context): TenantResponse {
  const body = jsonOf(context);
  const client = namedClient(context, body);
  if (!client || (offersProof(context, body) && !isAuthenticated(context, body, client)))
    throw new OAuthFault(401, 'access_denied', 'Unauthorized');
  const connection = connectionOf(context, body.connection);
  const { name, strategy } = connection;
  const to = addresseeOf(body, connection);
  const { clock, outbox, ids, ownOrigin } = context;
  const isLink = strategy === 'email' && body.send !== 'code';
  const { client_id: clientId } = client;
  const authParams = textsIn(Object.entries(objectOf(body.authParams)));
  const otp = issueOtp(context, name, to, isLink ? { clientId, authParams } : { clientId });
  const query = new URLSearchParams({
    connection: name,
    email: to,
    verification_code: otp,
    client_id: clientId,
  });
  const url = isLink
    ? { url: `${ownOrigin}/passwordless/verify_redirect?${query.toString()}` }
    : { code: otp };
  outbox.push({ type: `passwordless-${strategy}`, at: clock.iso(), to, ...url });
  const user = passwordlessUser(context, name, to);
  const [field, verified] =
    strategy === 'email' ? ['email', 'email_verified'] : ['phone_number', 'phone_verified'];
  const id = user?.identities.find(({ connection: own }) => own === name)?.user_id ?? ids.object();
  return { status: 200, body: { _id: id, [field]: to, [verified]: user?.attributes[verified] === true } };
}

/** The grant `passwordless/otp` of /oauth/token. @throws OAuthFault. */
export function otpGrant(context: Context, body: Json): TenantResponse {
  const client = authenticateClient(context, body);
  checkGrant(client, OTP_GRANT);
  const connection = connectionOf(context, body.realm);
  const audience = textOf(body.audience);
  const asked = requestedScopes(body);
  if (audience !== '' && !isKnownApi(context, audience))
    throw new OAuthFault(400, 'invalid_request', 'invalid audience specified for password grant exchange');
  const organization = organizationNamed(context, textOf(body.organization));
  const to = textOf(body.username).toLowerCase();
  takeOtp(context, connection.name, to, textOf(body.otp));
  const made = findOrCreateUser(context, connection.name, to);
  checkMember(made, organization);
  const user = recordLogin(context, made, client);
  const scope = grantedScope(context, user, client, asked.size > 0 ? [...asked] : ['openid'], audience);
  const grant = { client, scope, audience, gty: 'passwordless', organization };
  return answerGrant(context, user, grant, false);
}

/** GET /passwordless/verify_redirect: the link in a mail, which works once. */
function follow(context: Context): TenantResponse {
  const { query, store } = context;
  const [connection, to] = [query.get('connection') ?? '', query.get('email') ?? ''];
  const client = store.clients.get(query.get('client_id') ?? '');
  try {
    const { authParams = {}, clientId } = takeOtp(
      context,
      connection,
      to,
      query.get('verification_code') ?? '',
    );
    if (clientId !== client?.client_id)
      throw new OAuthFault(403, 'invalid_grant', 'Wrong email or verification code.');
    const user = findOrCreateUser(context, connection, to);
    return completeLogin(context, user, { response_type: 'token', ...authParams, client_id: clientId });
  } catch (error) {
    if (error instanceof OAuthFault) return errorPage(error.status, error.message);
    throw error;
  }
}

/** /passwordless. The old `/passwordless/verify` is switched off. */
export const passwordlessRoutes: readonly Route[] = [
  { method: 'POST', path: '/passwordless/start', handle: start },
  { method: 'GET', path: '/passwordless/verify_redirect', changes: true, handle: follow },
];
