import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import { AuthenticationClient, ManagementClient } from '../../src/index';
import { startTenant, type RunningTenant } from '../../src/tenant/startTenant';
import { totpAt } from '../../src/tenant/login/totp';
import { calls, invoke } from '../authentication/support/calls';
import { Browser } from './support/Browser';

type Json = Record<string, unknown>;
const DATABASE = 'Username-Password-Authentication';
const credentials = { username: 'jane@example.com', password: 'correct horse' };

/** Calls a method with a promise and with a callback; both give the same kind of result. */
async function both(
  method: (callback?: (error: unknown, result: unknown) => void) => unknown,
): Promise<Json> {
  const called = await new Promise<unknown>((resolve, reject) => {
    const returned = method((error, result) => (error ? reject(error as Error) : resolve(result)));
    expect(returned).to.equal(undefined);
  });
  const result = await method();
  expect(typeof called).to.equal(typeof result);
  expect(Object.keys(Object(called) as Json)).to.deep.equal(Object.keys(Object(result) as Json));
  return result as Json;
}

const refused = async (call: unknown): Promise<Json> => {
  try {
    await call;
  } catch (error) {
    const { statusCode, name, message } = error as Json;
    return { statusCode, name, message };
  }
  throw new Error('The call should have been refused.');
};

describe('The AuthenticationClient on the local tenant', () => {
  let tenant: RunningTenant;
  let auth: AuthenticationClient;
  before(async () => {
    tenant = await startTenant({
      seed: { users: [{ email: 'jane@example.com', password: 'correct horse', name: 'Jane' }] },
    });
    auth = new AuthenticationClient({
      domain: tenant.url,
      clientId: tenant.clientId,
      clientSecret: tenant.clientSecret,
      retry: { enabled: false },
    });
  });
  after(() => tenant.close());
  const sentTo = (to: string, type: string): Json => {
    const found = [...tenant.outbox].reverse().find((mail) => mail.to === to && mail.type === type);
    if (!found) throw new Error(`nothing was sent to ${to}`);
    return found;
  };

  it('logs in with a password, and its ID token is valid', async () => {
    const tokens = await both((callback?: unknown) =>
      Reflect.apply(auth.oauth.passwordGrant, auth.oauth, [
        credentials,
        ...(callback ? [undefined, callback] : []),
      ]),
    );
    expect(tokens).to.include.keys('access_token', 'id_token');
    const profile = await auth.users.getInfo(String(tokens.access_token));
    expect(profile).to.include({ name: 'Jane', email: 'jane@example.com' });
    expect(await refused(auth.passwordGrant({ ...credentials, password: 'wrong' }))).to.include({
      statusCode: 403,
      name: 'invalid_grant',
    });
  });

  it('logs in to a realm, and refreshes', async () => {
    const { refresh_token: token }: Json = Object(
      await auth.oauth.passwordGrant({ ...credentials, realm: DATABASE, scope: 'openid offline_access' }),
    );
    const refreshed = await auth.refreshToken({ refresh_token: String(token) });
    expect(refreshed).to.include.keys('access_token', 'id_token');
  });

  it('gets a token for itself', async () => {
    const answer = await auth.clientCredentialsGrant({ audience: `${tenant.url}/api/v2/` });
    expect(answer).to.include({ token_type: 'Bearer', expires_in: 86_400 });
  });

  it('authenticates with a key', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
    const { client_id: clientId = '' } = await management.clients.create({
      name: 'Signs what it sends',
      grant_types: ['password'],
      client_authentication_methods: {
        private_key_jwt: { credentials: [{ credential_type: 'public_key', pem }] },
      },
    });
    const withKey = (key: typeof privateKey): AuthenticationClient =>
      new AuthenticationClient({
        domain: tenant.url,
        clientId,
        clientAssertionSigningKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
        retry: { enabled: false },
      });
    expect(await withKey(privateKey).passwordGrant(credentials)).to.include.keys('id_token');
    const { privateKey: other } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await refused(withKey(other).passwordGrant(credentials))).to.include({ statusCode: 401 });
  });

  it('exchanges a code once', async () => {
    const url = `/authorize?client_id=${tenant.clientId}&response_type=code&redirect_uri=http://localhost/cb&scope=openid`;
    const location = await new Browser(tenant).logIn(url, credentials.username, credentials.password);
    const code = String(new URL(location).searchParams.get('code'));
    const exchange = (): unknown =>
      auth.oauth.authorizationCodeGrant({ code, redirect_uri: 'http://localhost/cb' });
    expect(await exchange()).to.include.keys('access_token', 'id_token');
    expect(await refused(exchange())).to.include({ statusCode: 403, name: 'invalid_grant' });
  });

  it('signs up, changes the password by mail, and logs in at the legacy endpoint', async () => {
    const user = await auth.database.signUp({
      email: 'Joe@example.com',
      password: 'first one',
      connection: DATABASE,
      user_metadata: { plan: 'free' },
    });
    expect(user).to.include({ email: 'joe@example.com', email_verified: false });
    expect(Object(user)._id).to.match(/^[\da-f]{24}$/);
    const asked = await both((callback?: unknown) =>
      Reflect.apply(auth.database.requestChangePasswordEmail, auth.database, [
        { email: 'joe@example.com', connection: DATABASE },
        ...(callback ? [callback] : []),
      ]),
    );
    expect(asked).to.equal("We've just sent you an email to reset your password.");
    const { url } = sentTo('joe@example.com', 'password-change');
    await fetch(String(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'second one' }),
    });
    const signedIn = await auth.database.signIn({
      username: 'joe@example.com',
      password: 'second one',
      connection: DATABASE,
    });
    expect(signedIn).to.include.keys('id_token', 'access_token');
    expect(
      await refused(auth.database.signUp({ email: 'joe@example.com', password: 'x', connection: DATABASE })),
    ).to.include({
      statusCode: 400,
      name: 'invalid_signup',
    });
    const info = await auth.tokens.getInfo(String(Object(signedIn).id_token));
    expect(info).to.include({ email: 'joe@example.com' });
  });

  it('logs in without a password, by email and by text message', async () => {
    expect(await auth.passwordless.sendEmail({ email: 'max@example.com', send: 'code' })).to.include({
      email: 'max@example.com',
      email_verified: false,
    });
    const { code } = sentTo('max@example.com', 'passwordless-email');
    const signIn = (otp: unknown): unknown =>
      auth.passwordless.signIn({ username: 'max@example.com', otp: String(otp), realm: 'email' });
    expect(await refused(signIn('wrong'))).to.include({ statusCode: 403, name: 'invalid_grant' });
    expect(await signIn(code)).to.include.keys('access_token', 'id_token');
    expect(await refused(signIn(code))).to.include({ statusCode: 403 });
    await auth.passwordless.sendSMS({ phone_number: '+15551234567' });
    const { code: text } = sentTo('+15551234567', 'passwordless-sms');
    expect(
      await auth.passwordless.signIn({ username: '+15551234567', otp: String(text), realm: 'sms' }),
    ).to.include.keys('access_token', 'id_token');
  });

  it('lets a link in a mail log the browser in', async () => {
    await auth.passwordless.sendEmail({
      email: 'lea@example.com',
      send: 'link',
      authParams: { response_type: 'code', redirect_uri: 'http://localhost/cb', state: 's' },
    });
    const { url } = sentTo('lea@example.com', 'passwordless-email');
    const browser = new Browser(tenant);
    expect((await browser.get(String(url))).location).to.match(/^http:\/\/localhost\/cb\?code=\w+&state=s$/);
    expect((await browser.get(String(url))).status).to.equal(403);
  });

  it('is refused what the API has disabled', async () => {
    expect(
      await refused(auth.oauth.socialSignIn({ access_token: 'x', connection: 'google-oauth2' })),
    ).to.include({ statusCode: 403, name: 'unauthorized_client' });
    expect(
      await refused(
        auth.tokens.getDelegationToken({
          id_token: 'x',
          api_type: 'app',
          scope: 'openid',
          target: 'other',
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        }),
      ),
    ).to.include({ statusCode: 403, name: 'unauthorized_client' });
  });

  it('revokes a refresh token', async () => {
    const { refresh_token: token }: Json = Object(
      await auth.passwordGrant({
        ...credentials,
        scope: 'offline_access',
      }),
    );
    await auth.tokens.revokeRefreshToken({ token: String(token) });
    expect(await refused(auth.refreshToken({ refresh_token: String(token) }))).to.include({
      statusCode: 403,
    });
  });

  it('requires a second factor where the policy does', async () => {
    const { store, ...rest } = tenant.snapshot();
    const settings = new Map([['/guardian/policies', { policies: ['all-applications'] }]]);
    tenant.restore({ ...rest, store: new Map([...store, ['settings', settings]]) });
    const post = async (path: string, body: Json, headers: Json = {}): Promise<Json> => {
      const client = { client_id: tenant.clientId, client_secret: tenant.clientSecret };
      const answer = await fetch(tenant.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
        body: JSON.stringify({ ...client, ...body }),
      });
      return { status: answer.status, ...((await answer.json()) as Json) };
    };
    const start = (): Promise<Json> =>
      post('/oauth/token', { grant_type: 'password', ...credentials, scope: 'openid' });
    const stopped = await start();
    expect(stopped).to.include({ status: 403, error: 'mfa_required' });
    const { mfa_token } = stopped;
    expect(await post('/mfa/challenge', { mfa_token })).to.include({
      status: 400,
      error: 'association_required',
    });
    const authorization = `Bearer ${String(mfa_token)}`;
    const enrolled = await post('/mfa/associate', { authenticator_types: ['otp'] }, { authorization });
    const grant_type = 'http://auth0.com/oauth/grant-type/mfa-otp';
    const otp = (): string => totpAt(String(enrolled.secret), Date.now());
    expect(await post('/oauth/token', { grant_type, mfa_token, otp: '0' })).to.include({ status: 403 });
    expect(await post('/oauth/token', { grant_type, mfa_token, otp: otp() })).to.include({ status: 200 });
    const { mfa_token: next } = await start();
    const [recovery_code] = enrolled.recovery_codes as string[];
    const recovered = await post('/oauth/token', {
      grant_type: 'http://auth0.com/oauth/grant-type/mfa-recovery-code',
      mfa_token: next,
      recovery_code,
    });
    expect(recovered).to.include.keys('id_token', 'recovery_code');
    expect(recovered.recovery_code).not.to.equal(recovery_code);
  });

  for (const [index, call] of calls.entries()) {
    it(`responds to ${call.method}, in both forms, as the API does (${index})`, async () => {
      const outcome = await Promise.resolve(invoke(auth, call.method, call.args)).then(
        () => 200,
        (error: Json) => error.statusCode,
      );
      const called = await new Promise<unknown>((resolve) =>
        invoke(auth, call.method, [
          ...call.args,
          (error: Json | null) => resolve(error ? error.statusCode : 200),
        ]),
      );
      expect([200, 400, 401, 403]).to.include(outcome);
      expect(called).to.equal(outcome);
    });
  }
});
