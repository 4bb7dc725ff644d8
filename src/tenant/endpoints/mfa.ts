import { OAuthFault } from '../ApiFault';
import { recordLogin } from '../login/logIn';
import { factorsOf, putFactors, refuseCode, waitingOf, type Waiting } from '../login/secondFactor';
import { isTotp } from '../login/totp';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { AuthenticationMethodRecord, Json } from '../store/records';
import { authenticateClient } from '../tokens/authenticateClient';
import { checkGrant } from '../tokens/clientSettings';
import { textOf } from '../tokens/issueToken';
import { newAuthenticationMethod, presentMethod } from '../users/authenticationMethod';
import { jsonOf } from './jsonOf';
import { answerGrant } from './passwordGrant';

const GRANT = 'http://auth0.com/oauth/grant-type/mfa-';
export const MFA_GRANTS = ['otp', 'oob', 'recovery-code'].map((kind) => GRANT + kind);

const invalid = (description: string): OAuthFault => new OAuthFault(400, 'invalid_request', description);

const KINDS: Readonly<Record<string, string>> = { totp: 'otp', phone: 'oob', email: 'oob' };
const kindOf = ({ type }: AuthenticationMethodRecord): string => KINDS[type] ?? type;

/** Sends a code to a phone or an email address. @returns Fields of the response. */
function sendCode(
  context: Context,
  { token, record, user }: Waiting,
  method: AuthenticationMethodRecord,
): Json {
  const { store, ids, clock, outbox } = context;
  const challenge = { oobCode: ids.text(60), code: ids.digits(6), methodId: method.id };
  store.mfaTokens.set(token, { ...record, challenge });
  const to = textOf(method.phone_number ?? method.email);
  outbox.push({ type: 'mfa-code', at: clock.iso(), user_id: user.user_id, to, code: challenge.code });
  return { oob_code: challenge.oobCode, binding_method: 'prompt' };
}

/** POST /mfa/challenge. */
function challenge(context: Context): TenantResponse {
  const body = jsonOf(context);
  authenticateClient(context, body);
  const waiting = waitingOf(context, textOf(body.mfa_token));
  const confirmed = factorsOf(waiting.user).filter(
    (factor) => factor.confirmed && kindOf(factor) !== factor.type,
  );
  if (confirmed.length === 0)
    throw new OAuthFault(400, 'association_required', 'User does not have any authenticators enrolled.');
  const kinds = textOf(body.challenge_type).split(' ').filter(Boolean);
  const id = textOf(body.authenticator_id);
  const method = confirmed.find(
    (factor) => (id === '' || factor.id === id) && (kinds.length === 0 || kinds.includes(kindOf(factor))),
  );
  if (!method)
    throw new OAuthFault(
      400,
      'unsupported_challenge_type',
      'User does not have a supported authenticator enrolled.',
    );
  const kind = kindOf(method);
  const sent = kind === 'oob' ? sendCode(context, waiting, method) : {};
  return { status: 200, body: { challenge_type: kind, ...sent } };
}

/** The login of the token in the header. */
function bearerOf(context: Context): Waiting {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(context.request.headers.authorization ?? '') ?? [];
  return waitingOf(context, token);
}

function bodyOfMethod(context: Context, body: Json): Json {
  const types: unknown[] = Array.isArray(body.authenticator_types) ? body.authenticator_types : [];
  if (types.includes('otp'))
    return {
      type: 'totp',
      totp_secret: context.ids
        .code(64)
        .replace(/[^A-Z2-7]/g, '')
        .slice(0, 32),
    };
  const channels: unknown[] = Array.isArray(body.oob_channels) ? body.oob_channels : [];
  if (!types.includes('oob') || channels.length === 0)
    throw invalid('authenticator_types must be otp or oob');
  if (channels.includes('sms') || channels.includes('voice')) {
    if (!/^\+\d{6,15}$/.test(textOf(body.phone_number))) throw invalid('phone_number is invalid');
    return { type: 'phone', phone_number: body.phone_number };
  }
  if (!channels.includes('email'))
    throw invalid('The local tenant has the channels sms, voice and email only.');
  if (!/^[^\s@]+@[^\s@]+$/.test(textOf(body.email))) throw invalid('email is invalid');
  return { type: 'email', email: body.email };
}

/** POST /mfa/associate: the factor is confirmed by its first correct code. */
function associate(context: Context): TenantResponse {
  const { ids, clock } = context;
  const body = jsonOf(context);
  const waiting = bearerOf(context);
  const own = factorsOf(waiting.user);
  if (own.some(({ confirmed }) => confirmed))
    throw new OAuthFault(403, 'access_denied', 'User is already enrolled.');
  const method = { ...newAuthenticationMethod(context, bodyOfMethod(context, body)), confirmed: false };
  const isFirst = !own.some(({ type }) => type === 'recovery-code');
  const recoveryCode = ids.code(24);
  const recovery = {
    id: ids.prefixed('recovery-code|dev_'),
    type: 'recovery-code',
    confirmed: false,
    created_at: clock.iso(),
  };
  putFactors(context, waiting.user.user_id, [
    method,
    ...(isFirst ? [{ ...recovery, recovery_code: recoveryCode }] : []),
  ]);
  const codes = isFirst ? { recovery_codes: [recoveryCode] } : {};
  if (method.type === 'totp') {
    const secret = textOf(Reflect.get(method, 'totp_secret'));
    const name = encodeURIComponent(textOf(waiting.user.attributes.email ?? waiting.user.attributes.name));
    const uri = `otpauth://totp/Local%20tenant:${name}?secret=${secret}&issuer=Local%20tenant&algorithm=SHA1&digits=6&period=30`;
    return { status: 200, body: { authenticator_type: 'otp', secret, barcode_uri: uri, ...codes } };
  }
  const channel = method.type === 'phone' ? 'sms' : 'email';
  const sent = sendCode(context, waiting, method);
  return { status: 200, body: { authenticator_type: 'oob', oob_channel: channel, ...sent, ...codes } };
}

const shown = (method: AuthenticationMethodRecord): Json => {
  const { phone_number: phone, email } = presentMethod(method);
  const kind = kindOf(method);
  const channel = method.type === 'phone' ? 'sms' : 'email';
  return {
    id: method.id,
    authenticator_type: kind,
    active: method.confirmed,
    ...(kind === 'oob' ? { oob_channel: channel, name: phone ?? email } : {}),
  };
};

function removeAuthenticator(context: Context): TenantResponse {
  const { user } = bearerOf(context);
  const kept = user.authenticationMethods.filter(({ id }) => id !== context.params.id);
  context.store.putUser({ ...user, authenticationMethods: kept });
  return { status: 204 };
}

/** The grants `mfa-otp`, `mfa-oob` and `mfa-recovery-code` of /oauth/token. @throws OAuthFault. */
export function mfaGrant(context: Context, body: Json): TenantResponse {
  const { store, clock, ids } = context;
  const client = authenticateClient(context, body);
  const kind = textOf(body.grant_type).slice(GRANT.length);
  checkGrant(client, GRANT + kind);
  const waiting = waitingOf(context, textOf(body.mfa_token));
  const { record, user, token } = waiting;
  if (record.clientId !== client.client_id) throw new OAuthFault(401, 'invalid_grant', 'Malformed mfa_token');
  const factors = factorsOf(user);
  const used = factors.find((factor) => {
    if (kind === 'otp')
      return factor.type === 'totp' && isTotp(textOf(factor.totp_secret), textOf(body.otp), clock.now());
    if (kind === 'recovery-code')
      return (
        factor.confirmed && factor.recovery_code !== undefined && factor.recovery_code === body.recovery_code
      );
    const { challenge: sent } = record;
    return factor.id === sent?.methodId && sent.oobCode === body.oob_code && sent.code === body.binding_code;
  });
  const messages = { otp: 'Invalid otp_code.', oob: 'Invalid binding_code.' };
  if (!used)
    throw refuseCode(
      context,
      waiting,
      kind === 'otp' || kind === 'oob' ? messages[kind] : 'Invalid recovery code.',
    );
  store.mfaTokens.delete(token);
  const recovery = kind === 'recovery-code' ? { recovery_code: ids.code(24) } : {};
  const confirmed = factors.filter((factor) => factor === used || factor.type === 'recovery-code');
  putFactors(
    context,
    user.user_id,
    confirmed.map((factor) => ({ ...factor, confirmed: true, ...(factor === used ? recovery : {}) })),
  );
  const now = recordLogin(context, store.users.get(user.user_id) ?? user, client);
  const { scope, audience } = record;
  const answer = answerGrant(context, now, { client, scope, audience, gty: 'mfa' });
  return { status: 200, body: { ...Object(answer.body), ...recovery } };
}

/** /mfa. */
export const mfaRoutes: readonly Route[] = [
  { method: 'POST', path: '/mfa/challenge', handle: challenge },
  { method: 'POST', path: '/mfa/associate', handle: associate },
  {
    method: 'GET',
    path: '/mfa/authenticators',
    handle: (context) => ({ status: 200, body: factorsOf(bearerOf(context).user).map(shown) }),
  },
  { method: 'DELETE', path: '/mfa/authenticators/:id', handle: removeAuthenticator },
];
