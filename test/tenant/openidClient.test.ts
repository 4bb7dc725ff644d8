import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { custom, generators, Issuer, type Client } from 'openid-client';
import { startTenant, type RunningTenant } from '../../src/tenant/startTenant';
import { Browser } from './support/Browser';

const CALLBACK = 'https://app.localhost/callback';
const BYE = 'https://app.localhost/bye?x=1';

describe('A standard OpenID client', () => {
  let tenant: RunningTenant;
  let browser: Browser;
  let client: Client;
  before(async () => {
    tenant = await startTenant({
      https: true,
      seed: [{ email: 'jane@example.com', password: 'correct horse', name: 'Jane' }],
    });
    custom.setHttpOptionsDefaults({ ca: tenant.certificate });
    const issuer = await Issuer.discover(tenant.url);
    client = new issuer.Client({
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      redirect_uris: [CALLBACK],
      response_types: ['code'],
    });
  });
  beforeEach(() => (browser = new Browser(tenant)));
  after(() => tenant.close());

  it('logs in by code with PKCE, reads the profile, refreshes, revokes and logs out, over HTTPS', async () => {
    const verifier = generators.codeVerifier();
    const [state, nonce] = [generators.state(), generators.nonce()];
    const url = client.authorizationUrl({
      scope: 'openid profile email offline_access',
      state,
      nonce,
      max_age: 3600,
      code_challenge: generators.codeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const location = await browser.logIn(url, 'jane@example.com', 'correct horse');
    const params = client.callbackParams(location);
    const tokens = await client.callback(CALLBACK, params, {
      state,
      nonce,
      max_age: 3600,
      code_verifier: verifier,
      response_type: 'code',
    });
    expect(tokens.claims()).to.include({ name: 'Jane', email: 'jane@example.com', aud: tenant.clientId });
    const profile = await client.userinfo(tokens);
    expect(profile).to.include({ sub: tokens.claims().sub, name: 'Jane' });
    const refreshed = await client.refresh(tokens);
    expect(refreshed.claims().sub).to.equal(tokens.claims().sub);
    await client.revoke(String(tokens.refresh_token));
    const error: unknown = await client.refresh(tokens).catch((reason: unknown) => reason);
    expect(error).to.include({ error: 'invalid_grant' });
    expect((await browser.get(`${url}&prompt=none`)).location).to.match(/[?&]code=/);
    const outTo = (address: string): string =>
      client.endSessionUrl({ id_token_hint: tokens, post_logout_redirect_uri: address, state: 'left' });
    expect((await browser.get(outTo('https://elsewhere.example.com/'))).status).to.equal(400);
    expect((await browser.get(outTo(BYE))).location).to.equal(`${BYE}&state=left`);
    expect((await browser.get(`${url}&prompt=none`)).location).to.contain('error=login_required');
  });

  it('receives ID tokens by a form, and by the fragment', async () => {
    const nonce = generators.nonce();
    const url = client.authorizationUrl({
      scope: 'openid',
      nonce,
      response_type: 'code id_token',
      response_mode: 'form_post',
    });
    const page = await browser.submit(url, { username: 'jane@example.com', password: 'correct horse' });
    const values = Object.fromEntries(
      [...page.text.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const tokens = await client.callback(CALLBACK, values, { nonce, response_type: 'code id_token' });
    expect(tokens.claims().sub).to.match(/^auth0\|/);
    const fragment = (
      await browser.get(client.authorizationUrl({ scope: 'openid', nonce, response_type: 'token id_token' }))
    ).location;
    expect(fragment).to.match(
      /#access_token=[^&]+&token_type=Bearer&expires_in=86400&scope=openid&id_token=/,
    );
    const given = Object.fromEntries(new URLSearchParams(fragment.split('#')[1]));
    const implicit = await client.callback(CALLBACK, given, { nonce, response_type: 'token id_token' });
    expect(implicit.claims().nonce).to.equal(nonce);
  });

  it('accepts ID tokens signed with the secret, if the client is configured so', async () => {
    const own = await startTenant({
      https: true,
      seed: [{ email: 'jane@example.com', password: 'correct horse' }],
    });
    try {
      const { store, ...rest } = own.snapshot();
      const clients = new Map(store.get('clients') as Map<string, object>);
      clients.set(own.clientId, { ...clients.get(own.clientId), jwt_configuration: { alg: 'HS256' } });
      own.restore({ ...rest, store: new Map([...store, ['clients', clients]]) });
      custom.setHttpOptionsDefaults({ ca: own.certificate });
      const issuer = await Issuer.discover(own.url);
      const hs = new issuer.Client({
        client_id: own.clientId,
        client_secret: own.clientSecret,
        redirect_uris: [CALLBACK],
        id_token_signed_response_alg: 'HS256',
      });
      const tokens = await hs.grant({
        grant_type: 'password',
        username: 'jane@example.com',
        password: 'correct horse',
        scope: 'openid',
      });
      const [head, body, signature] = String(tokens.id_token).split('.');
      expect(createHmac('sha256', own.clientSecret).update(`${head}.${body}`).digest('base64url')).to.equal(
        signature,
      );
      const url = hs.authorizationUrl({ scope: 'openid' });
      const location = await new Browser(own).logIn(url, 'jane@example.com', 'correct horse');
      expect((await hs.callback(CALLBACK, hs.callbackParams(location))).claims().aud).to.equal(own.clientId);
    } finally {
      await own.close();
    }
  });
});
