import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { readJwt } from '../../src/tenant/tokens/readJwt';
import { startTenant, type RunningTenant } from '../../src/tenant/startTenant';
import { Browser, type Page } from './support/Browser';

type Json = Record<string, unknown>;
const CALLBACK = 'http://localhost:3000/callback';
const jane = { username: 'jane@example.com', password: 'correct horse' };

describe('A login with a browser', () => {
  let tenant: RunningTenant;
  let browser: Browser;
  before(async () => {
    tenant = await startTenant({
      seed: {
        users: [
          { user_id: 'auth0|jane', email: 'jane@example.com', password: 'correct horse' },
          { user_id: 'auth0|joe', email: 'joe@example.com', password: 'correct horse', blocked: true },
        ],
        organizations: [{ name: 'acme', display_name: 'Acme', members: ['auth0|jane'] }, { name: 'other' }],
        resource_servers: [
          {
            identifier: 'https://api',
            allow_offline_access: true,
            scopes: [{ value: 'read' }, { value: 'write' }],
            enforce_policies: true,
          },
        ],
      },
    });
  });
  beforeEach(() => (browser = new Browser(tenant)));
  after(() => tenant.close());

  const url = (more: Record<string, string> = {}): string => {
    const usual = {
      client_id: tenant.clientId,
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid',
      state: 'a b',
    };
    return `/authorize?${new URLSearchParams({ ...usual, ...more }).toString()}`;
  };
  const paramsOf = ({ location }: Pick<Page, 'location'>): Json =>
    Object.fromEntries(new URL(location).searchParams);
  const change = (fields: Json): void => {
    const { store, ...rest } = tenant.snapshot();
    const clients = new Map(store.get('clients') as Map<string, object>);
    clients.set(tenant.clientId, { ...clients.get(tenant.clientId), ...fields });
    tenant.restore({ ...rest, store: new Map([...store, ['clients', clients]]) });
  };
  const token = async (body: Json): Promise<Json> => {
    const answer = await fetch(`${tenant.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: tenant.clientId, client_secret: tenant.clientSecret, ...body }),
    });
    return { status: answer.status, ...((await answer.json()) as Json) };
  };
  const exchange = (code: unknown, more: Json = {}): Promise<Json> =>
    token({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...more });
  const claims = (jwt: unknown): Json => ({ ...readJwt(String(jwt))?.claims });

  it("shows a page without scripts, with labeled fields, that can't be framed", async () => {
    const page = await browser.get(url({ login_hint: '"><script>' }));
    expect(page.status).to.equal(200);
    expect(page.text)
      .to.contain('<html lang="en">')
      .and.contain('<label for="username">')
      .and.contain('<label for="password">');
    expect(page.text)
      .to.contain('autocomplete="current-password"')
      .and.contain('value="&quot;&gt;&lt;script&gt;"');
    expect(page.text).not.to.contain('<script');
    expect(page.headers['content-security-policy']).to.contain("frame-ancestors 'none'");
  });

  it('shows errors on the page, and keeps the name', async () => {
    const page = await browser.submit(url(), { ...jane, password: 'wrong' });
    expect(page.status).to.equal(400);
    expect(page.text)
      .to.contain('<p role="alert">Wrong email or password.</p>')
      .and.contain('value="jane@example.com"');
    expect((await browser.submit(url(), jane)).location).to.match(/[?&]code=/);
  });

  it('belongs to the browser that started it, and to the tenant’s own page', async () => {
    const page = await browser.send(url());
    const stranger = new Browser(tenant);
    const state = String(new URL(page.location, tenant.url).searchParams.get('state'));
    expect((await stranger.send(page.location, { ...jane, state })).status).to.equal(400);
    expect((await browser.send(page.location, { ...jane, state: 'x' })).status).to.equal(400);
    const foreign = { origin: 'https://evil.example' };
    expect((await browser.send(page.location, { ...jane, state }, foreign)).status).to.equal(403);
    expect((await browser.send(page.location, { ...jane, state })).status).to.equal(302);
    expect((await browser.send(page.location, { ...jane, state })).status).to.equal(400);
  });

  it('is remembered until the application requests a new one, or a more recent one', async () => {
    await browser.submit(url(), jane);
    expect(paramsOf(await browser.get(url())))
      .to.include({ state: 'a b' })
      .and.have.property('code');
    expect((await browser.get(url({ prompt: 'login' }))).text).to.contain('<form');
    expect((await browser.get(url({ max_age: '60' }))).location).to.match(/code=/);
    tenant.clock.advance(61_000);
    expect((await browser.get(url({ max_age: '60' }))).text).to.contain('<form');
    expect(paramsOf(await browser.get(url({ prompt: 'none', max_age: '60' })))).to.deep.equal({
      error: 'login_required',
      error_description: 'Login required',
      state: 'a b',
    });
  });

  it('has at most 200 sessions per user: the least recently used ends', async () => {
    const silent = url({ prompt: 'none' });
    await browser.submit(url(), jane);
    expect(paramsOf(await browser.get(silent))).to.have.property('code');
    for (let count = 0; count < 200; count += 1) await new Browser(tenant).submit(url(), jane);
    expect(paramsOf(await browser.get(silent))).to.include({ error: 'login_required' });
  }).timeout(60_000);

  it('ends with its session: after a logout, or when the Management API deletes it', async () => {
    await browser.submit(url(), jane);
    expect(
      (await browser.get(`/v2/logout?returnTo=${encodeURIComponent('http://localhost:3000/')}`)).location,
    ).to.equal('http://localhost:3000/');
    expect(paramsOf(await browser.get(url({ prompt: 'none' }))).error).to.equal('login_required');
    await browser.submit(url(), jane);
    const headers = { authorization: `Bearer ${tenant.mintToken()}` };
    await fetch(`${tenant.url}/api/v2/users/auth0%7Cjane/sessions`, { method: 'DELETE', headers });
    expect(paramsOf(await browser.get(url({ prompt: 'none' }))).error).to.equal('login_required');
    expect((await browser.get('/v2/logout?returnTo=https://evil.example/')).status).to.equal(400);
  });

  it('asks for confirmation before logging out without an ID token hint', async () => {
    await browser.submit(url(), jane);
    const out = '/oidc/logout?post_logout_redirect_uri=http://localhost:3000/&state=s';
    const page = await browser.get(out);
    expect(page.text).to.contain('Do you want to log out?').and.contain('<form method="post"');
    expect(paramsOf(await browser.get(url({ prompt: 'none' })))).to.have.property('code');
    expect((await browser.send(out, { confirmed: 'yes' })).location).to.equal(
      'http://localhost:3000/?state=s',
    );
    expect(paramsOf(await browser.get(url({ prompt: 'none' }))).error).to.equal('login_required');
    expect((await browser.get('/oidc/logout?id_token_hint=a.b.c')).status).to.equal(400);
  });

  it('never redirects to a URL that the client does not list', async () => {
    for (const redirect_uri of [
      'https://evil.example/',
      'javascript:alert(1)',
      'http://localhost.evil.example/',
      'x',
    ])
      expect(await browser.get(url({ redirect_uri }))).to.include({ status: 403, location: '' });
    expect((await browser.get(url({ client_id: 'none' }))).status).to.equal(403);
    change({ callbacks: ['https://*.example.com/cb'] });
    expect((await browser.get(url({ redirect_uri: CALLBACK }))).status).to.equal(403);
    expect((await browser.get(url({ redirect_uri: 'https://a.b.example.com/cb' }))).status).to.equal(403);
    expect((await browser.get(url({ redirect_uri: 'https://a.example.com/cb?x' }))).status).to.equal(403);
    expect((await browser.get(url({ redirect_uri: 'https://a.example.com/cb' }))).status).to.equal(200);
    change({ callbacks: undefined });
  });

  it('reports errors to the application', async () => {
    const errors: [Record<string, string>, string][] = [
      [{ response_type: 'x' }, 'unsupported_response_type'],
      [{ prompt: 'none login' }, 'invalid_request'],
      [{ max_age: 'x' }, 'invalid_request'],
      [{ organization: 'none' }, 'invalid_request'],
      [{ audience: 'https://none' }, 'access_denied'],
      [{ code_challenge: 'short' }, 'invalid_request'],
    ];
    for (const [more, error] of errors) {
      const { location } = await browser.get(url({ response_mode: 'query', prompt: 'none', ...more }));
      expect(paramsOf({ location }), JSON.stringify(more)).to.include({ error, state: 'a b' });
    }
    const blocked = await browser.submit(url(), { ...jane, username: 'joe@example.com' });
    expect(paramsOf(blocked)).to.include({ error: 'unauthorized', error_description: 'user is blocked' });
  });

  it('accepts a code once, from its client, with its verifier', async () => {
    const verifier = 'v'.repeat(43);
    const code_challenge = createHash('sha256').update(verifier).digest('base64url');
    const asked = { code_challenge, code_challenge_method: 'S256', nonce: 'n' };
    const code = async (): Promise<unknown> => paramsOf(await browser.get(url(asked))).code;
    const first = paramsOf(await browser.submit(url(asked), jane)).code;
    const tokens = await exchange(first, { client_secret: undefined, code_verifier: verifier });
    expect(tokens).to.include({ status: 200, token_type: 'Bearer' }).and.not.have.property('scope');
    expect(claims(tokens.id_token)).to.include({ nonce: 'n', sub: 'auth0|jane', aud: tenant.clientId });
    expect(await exchange(first, { code_verifier: verifier })).to.include({
      status: 403,
      error: 'invalid_grant',
    });
    expect(await exchange(await code(), { code_verifier: 'w'.repeat(43) })).to.include({ status: 401 });
    expect(await exchange(await code())).to.include({ status: 401 });
    expect(
      await exchange(await code(), { code_verifier: verifier, redirect_uri: 'http://localhost/' }),
    ).to.include({ status: 403 });
    const late = await code();
    tenant.clock.advance(61_000);
    expect(await exchange(late, { code_verifier: verifier })).to.include({ status: 403 });
  });

  it('logs in to the requested organization', async () => {
    const { code } = paramsOf(await browser.submit(url({ organization: 'acme' }), jane));
    const id = claims((await exchange(code)).id_token);
    expect(id).to.include({ org_name: 'acme' });
    expect(id.org_id).to.match(/^org_/);
    expect(paramsOf(await browser.get(url({ organization: 'other' })))).to.include({
      error: 'access_denied',
    });
  });

  it("grants the user's permissions of an API", async () => {
    const headers = { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' };
    const permissions = [{ resource_server_identifier: 'https://api', permission_name: 'read' }];
    await fetch(`${tenant.url}/api/v2/users/auth0%7Cjane/permissions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ permissions }),
    });
    const { code } = paramsOf(
      await browser.submit(url({ audience: 'https://api', scope: 'openid read write offline_access' }), jane),
    );
    const tokens = await exchange(code);
    expect(claims(tokens.access_token)).to.deep.include({
      scope: 'openid read offline_access',
      aud: ['https://api', `${tenant.url}/userinfo`],
    });
    expect(tokens).to.have.property('refresh_token');
  });

  it('signs up on the page', async () => {
    const page = await browser.submit(url({ screen_hint: 'signup' }), {
      email: 'new@example.com',
      password: 'x',
    });
    const { code } = paramsOf(page);
    expect((await exchange(code)).status).to.equal(200);
    const again = await new Browser(tenant).submit(url({ screen_hint: 'signup' }), {
      email: 'new@example.com',
      password: 'x',
    });
    expect(again.text).to.contain('role="alert">The user already exists');
  });

  it('rotates refresh tokens, and revokes the family when an old one is used again', async () => {
    change({ refresh_token: { rotation_type: 'rotating', leeway: 10 } });
    const grant = { grant_type: 'password', ...jane, scope: 'offline_access' };
    const refresh = (refresh_token: unknown): Promise<Json> =>
      token({ grant_type: 'refresh_token', refresh_token });
    const { refresh_token: first } = await token(grant);
    const { refresh_token: second } = await refresh(first);
    expect(second).to.be.a('string').and.not.equal(first);
    const { refresh_token: third, status } = await refresh(first);
    expect(status, 'within the leeway').to.equal(200);
    tenant.clock.advance(11_000);
    expect((await refresh(second)).status, 'reused').to.equal(403);
    expect((await refresh(third)).status, 'of the same family').to.equal(403);
    change({ refresh_token: { expiration_type: 'expiring', token_lifetime: 60 } });
    const { refresh_token: short } = await token(grant);
    expect((await refresh(short)).status).to.equal(200);
    tenant.clock.advance(60_000);
    expect((await refresh(short)).status, 'expired').to.equal(403);
    change({ refresh_token: undefined });
  });

  it('authenticates clients by a Basic header, and accepts public ones by their id', async () => {
    const byPassword = { grant_type: 'password', ...jane };
    const basic = (secret: string, form: Record<string, string> = byPassword): Promise<number> =>
      fetch(`${tenant.url}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${tenant.clientId}:${secret}`).toString('base64')}` },
        body: new URLSearchParams(form),
      }).then(({ status }) => status);
    expect([await basic(tenant.clientSecret), await basic('wrong')]).to.deep.equal([200, 401]);
    // A verifier does not excuse a wrong secret; without a secret, the code is sufficient.
    const verified = { grant_type: 'authorization_code', code: 'unknown', code_verifier: 'v'.repeat(43) };
    const statuses = [];
    for (const secret of ['wrong', tenant.clientSecret, '']) statuses.push(await basic(secret, verified));
    expect(statuses).to.deep.equal([401, 403, 403]);
    expect((await token({ grant_type: 'password', ...jane, client_secret: undefined })).status).to.equal(401);
    change({ token_endpoint_auth_method: 'none', grant_types: ['password'] });
    expect((await token({ grant_type: 'password', ...jane, client_secret: undefined })).status).to.equal(200);
    expect(await token({ grant_type: 'client_credentials' })).to.include({ error: 'unauthorized_client' });
    change({ token_endpoint_auth_method: undefined, grant_types: undefined });
  });
});
