/** A call, and its expected request. */
export interface Call {
  /** The method, e.g. `oauth.signIn`. */
  method: string;
  args: readonly unknown[];
  path: string;
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  verb?: 'GET';
  /** True if the callback gets the response headers, too. */
  headersToCallback?: boolean;
}

const client = { client_id: 'the-client' };
const secret = { client_secret: 'the-secret' };
const password = { username: 'jane', password: 'pass-word' };
const db = { connection: 'db', email: 'jane@example.com' };
const forwarded = { forwardedFor: '1.2.3.4' };
const forwardedHeader = { 'auth0-forwarded-for': '1.2.3.4' };
const both = { ...forwarded, requestLanguage: 'fr' };
const bothHeaders = { ...forwardedHeader, 'x-request-language': 'fr' };
const OTP = 'http://auth0.com/oauth/grant-type/passwordless/otp';
const REALM = 'http://auth0.com/oauth/grant-type/password-realm';
const delegation = { api_type: 'app', scope: 'openid', target: 'other', grant_type: 'jwt' };

/** Every method of the client, with each of its options. */
export const calls: readonly Call[] = [
  {
    method: 'oauth.signIn',
    args: [{ ...password, connection: 'db' }],
    path: '/oauth/ro',
    body: { ...client, grant_type: 'password', scope: 'openid', ...password, connection: 'db' },
  },
  {
    method: 'oauth.signIn',
    args: [
      { username: 'jane', otp: '123456', scope: 'profile' },
      { type: 'token', ...both },
    ],
    path: '/oauth/token',
    body: { ...client, grant_type: 'password', username: 'jane', otp: '123456', scope: 'profile' },
    headers: forwardedHeader,
  },
  {
    method: 'oauth.passwordGrant',
    args: [password],
    path: '/oauth/token',
    body: { ...client, grant_type: 'password', ...password, ...secret },
  },
  {
    method: 'oauth.passwordGrant',
    args: [{ ...password, realm: 'db', audience: 'a', grant_type: 'mine' }, forwarded],
    path: '/oauth/token',
    body: { ...client, ...password, realm: 'db', audience: 'a', grant_type: REALM, ...secret },
    headers: forwardedHeader,
  },
  {
    method: 'oauth.passwordGrant',
    args: [{ ...password, client_id: 'other', client_secret: 'its-secret' }],
    path: '/oauth/token',
    body: { client_id: 'other', grant_type: 'password', ...password, client_secret: 'its-secret' },
  },
  {
    method: 'oauth.refreshToken',
    args: [{ refresh_token: 'the-refresh-token' }],
    path: '/oauth/token',
    body: { ...client, grant_type: 'refresh_token', refresh_token: 'the-refresh-token', ...secret },
    headersToCallback: true,
  },
  {
    method: 'oauth.socialSignIn',
    args: [{ access_token: 'at', connection: 'google-oauth2' }],
    path: '/oauth/access_token',
    body: { access_token: 'at', connection: 'google-oauth2' },
    headersToCallback: true,
  },
  {
    method: 'oauth.clientCredentialsGrant',
    args: [{ audience: 'https://api/' }],
    path: '/oauth/token',
    body: { grant_type: 'client_credentials', ...client, audience: 'https://api/', ...secret },
    headersToCallback: true,
  },
  {
    method: 'oauth.clientCredentialsGrant',
    args: [{ audience: 'a', client_assertion: 'mine', client_assertion_type: 'urn' }],
    path: '/oauth/token',
    body: {
      grant_type: 'client_credentials',
      ...client,
      audience: 'a',
      client_assertion: 'mine',
      client_assertion_type: 'urn',
      ...secret,
    },
    headersToCallback: true,
  },
  {
    method: 'oauth.authorizationCodeGrant',
    args: [{ code: 'the-code', redirect_uri: 'https://app', code_verifier: 'v', organization: 'org_1' }],
    path: '/oauth/token',
    body: {
      grant_type: 'authorization_code',
      ...client,
      code: 'the-code',
      redirect_uri: 'https://app',
      code_verifier: 'v',
      organization: 'org_1',
      ...secret,
    },
  },
  {
    method: 'database.signIn',
    args: [password],
    path: '/oauth/ro',
    body: {
      ...client,
      grant_type: 'password',
      scope: 'openid',
      connection: 'Username-Password-Authentication',
      ...password,
    },
  },
  {
    method: 'database.signIn',
    args: [{ ...password, connection: 'db', scope: 'profile' }],
    path: '/oauth/ro',
    body: { ...client, grant_type: 'password', scope: 'profile', connection: 'db', ...password },
  },
  {
    method: 'database.signUp',
    args: [{ ...db, password: 'pass-word', user_metadata: { plan: 'x' } }],
    path: '/dbconnections/signup',
    body: { ...client, ...db, password: 'pass-word', user_metadata: { plan: 'x' } },
    headersToCallback: true,
  },
  {
    method: 'database.changePassword',
    args: [{ ...db, password: 'pass-word' }],
    path: '/dbconnections/change_password',
    body: { ...client, ...db, password: 'pass-word' },
    headersToCallback: true,
  },
  {
    method: 'database.requestChangePasswordEmail',
    args: [{ ...db, client_id: 'other' }],
    path: '/dbconnections/change_password',
    body: { client_id: 'other', ...db },
    headersToCallback: true,
  },
  {
    method: 'passwordless.signIn',
    args: [{ username: '+1555', otp: '123456', realm: 'phone', grant_type: 'mine' }],
    path: '/oauth/token',
    body: {
      ...client,
      grant_type: OTP,
      scope: 'openid',
      username: '+1555',
      otp: '123456',
      realm: 'sms',
      ...secret,
    },
  },
  {
    method: 'passwordless.signIn',
    args: [{ username: 'jane@example.com', otp: '123456', realm: 'email' }, both],
    path: '/oauth/token',
    body: {
      ...client,
      grant_type: OTP,
      scope: 'openid',
      username: 'jane@example.com',
      otp: '123456',
      realm: 'email',
      ...secret,
    },
    headers: forwardedHeader,
  },
  {
    method: 'passwordless.signIn',
    args: [{ username: '+1555', password: '123456', connection: 'db', grant_type: 'mine' }],
    path: '/oauth/ro',
    body: {
      ...client,
      grant_type: 'password',
      scope: 'openid',
      username: '+1555',
      password: '123456',
      connection: 'sms',
      ...secret,
    },
  },
  {
    method: 'passwordless.sendEmail',
    args: [{ email: 'jane@example.com', send: 'code', connection: 'db', authParams: { state: 's' } }, both],
    path: '/passwordless/start',
    body: {
      ...client,
      email: 'jane@example.com',
      send: 'code',
      connection: 'email',
      authParams: { state: 's' },
      ...secret,
    },
    headers: bothHeaders,
    headersToCallback: true,
  },
  {
    method: 'passwordless.sendSMS',
    args: [{ phone_number: '+1555', connection: 'db' }, { requestLanguage: 'fr' }],
    path: '/passwordless/start',
    body: { ...client, phone_number: '+1555', connection: 'sms', ...secret },
    headers: { 'x-request-language': 'fr' },
    headersToCallback: true,
  },
  {
    method: 'users.getInfo',
    args: ['at'],
    verb: 'GET',
    path: '/userinfo',
    headers: { authorization: 'Bearer at' },
  },
  {
    method: 'users.impersonate',
    args: ['auth0|1', { impersonator_id: 'i', protocol: 'oauth2', token: 'legacy', clientId: 'other' }],
    path: '/users/auth0%7C1/impersonate',
    body: { client_id: 'other', impersonator_id: 'i', protocol: 'oauth2' },
    headers: { authorization: 'Bearer legacy' },
  },
  { method: 'tokens.getInfo', args: ['it'], path: '/tokeninfo', body: { id_token: 'it' } },
  {
    method: 'tokens.getDelegationToken',
    args: [{ refresh_token: 'rt', ...delegation }],
    path: '/delegation',
    body: { ...client, refresh_token: 'rt', ...delegation },
  },
  {
    method: 'tokens.revokeRefreshToken',
    args: [{ token: 'rt' }],
    path: '/oauth/revoke',
    body: { ...client, token: 'rt', ...secret },
  },
  {
    method: 'requestMagicLink',
    args: [{ email: 'jane@example.com', send: 'code' }],
    path: '/passwordless/start',
    body: { ...client, email: 'jane@example.com', send: 'link', connection: 'email', ...secret },
    headersToCallback: true,
  },
  {
    method: 'requestEmailCode',
    args: [{ email: 'jane@example.com' }],
    path: '/passwordless/start',
    body: { ...client, email: 'jane@example.com', send: 'code', connection: 'email', ...secret },
    headersToCallback: true,
  },
  {
    method: 'verifyEmailCode',
    args: [{ email: 'jane@example.com', otp: '123456', scope: 'dropped' }],
    path: '/oauth/token',
    body: {
      ...client,
      grant_type: OTP,
      scope: 'openid',
      username: 'jane@example.com',
      otp: '123456',
      realm: 'email',
      ...secret,
    },
  },
  {
    method: 'requestSMSCode',
    args: [{ phone_number: '+1', phoneNumber: '+1555' }],
    path: '/passwordless/start',
    body: { ...client, phone_number: '+1555', connection: 'sms', ...secret },
    headersToCallback: true,
  },
  {
    method: 'verifySMSCode',
    args: [{ username: '+1', phone_number: '+1555', otp: '123456', password: 'no' }],
    path: '/oauth/token',
    body: {
      ...client,
      grant_type: OTP,
      scope: 'openid',
      username: '+1555',
      otp: '123456',
      realm: 'sms',
      ...secret,
    },
  },
  {
    method: 'verifySMSCode',
    args: [{ username: '+1555', code: '123456', password: 'no' }],
    path: '/oauth/ro',
    body: {
      ...client,
      grant_type: 'password',
      scope: 'openid',
      username: '+1555',
      password: '123456',
      connection: 'sms',
      ...secret,
    },
  },
  {
    method: 'getDelegationToken',
    args: [{ id_token: 'it', ...delegation, api: 'aws', targetClientId: 'newer', refresh_token: 'dropped' }],
    path: '/delegation',
    body: { ...client, id_token: 'it', ...delegation, api_type: 'aws', target: 'newer' },
  },
  {
    method: 'changePassword',
    args: [{ ...db, password: 'pass-word' }],
    path: '/dbconnections/change_password',
    body: { ...client, ...db, password: 'pass-word' },
    headersToCallback: true,
  },
  {
    method: 'requestChangePasswordEmail',
    args: [db],
    path: '/dbconnections/change_password',
    body: { ...client, ...db },
    headersToCallback: true,
  },
  {
    method: 'getProfile',
    args: ['at'],
    verb: 'GET',
    path: '/userinfo',
    headers: { authorization: 'Bearer at' },
  },
  {
    method: 'clientCredentialsGrant',
    args: [{ audience: 'a', scope: 's' }],
    path: '/oauth/token',
    body: { grant_type: 'client_credentials', ...client, audience: 'a', scope: 's', ...secret },
    headersToCallback: true,
  },
  {
    method: 'passwordGrant',
    args: [password, forwarded],
    path: '/oauth/token',
    body: { ...client, grant_type: 'password', ...password, ...secret },
    headers: forwardedHeader,
  },
  {
    method: 'refreshToken',
    args: [{ refresh_token: 'rt', scope: 's' }],
    path: '/oauth/token',
    body: { ...client, grant_type: 'refresh_token', refresh_token: 'rt', scope: 's', ...secret },
    headersToCallback: true,
  },
];

type Callable = (...args: unknown[]) => unknown;

/** Calls a method of a client by its name. */
export function invoke(client: object, method: string, args: readonly unknown[]): unknown {
  const names = method.split('.');
  const name = names.pop() ?? '';
  const owner = names.reduce((part: object, member) => Reflect.get(part, member) as object, client);
  return Reflect.apply(Reflect.get(owner, name) as Callable, owner, [...args]);
}
