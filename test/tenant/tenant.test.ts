import { expect } from 'chai';
import fc from 'fast-check';
import { startTenant, Tenant, type RunningTenant } from '../../src/tenant/index';

const DATABASE = 'Username-Password-Authentication';

/** Calls a tenant without a socket. */
function speak(tenant: Tenant, token = tenant.mintToken()) {
  return (
    method: string,
    target: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): { status: number; body: Record<string, unknown> } => {
    const response = tenant.handle({
      method,
      target: target.startsWith('/') ? target : `/api/v2/${target}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: response.body as Record<string, unknown> };
  };
}

describe('a local tenant', () => {
  let tenant: Tenant;
  let ask: ReturnType<typeof speak>;
  beforeEach(() => {
    tenant = new Tenant();
    ask = speak(tenant);
  });
  const newUser = (email: string, more: object = {}): string =>
    String(
      ask('POST', 'users', { connection: DATABASE, email, password: 'correct horse', ...more }).body.user_id,
    );
  const path = (id: string, rest = ''): string => `users/${encodeURIComponent(id)}${rest}`;

  describe('users', () => {
    it('get the defaults of the API', () => {
      tenant.clock.freeze('2026-01-02T03:04:05.678Z');
      const { status, body } = ask('POST', 'users', {
        connection: DATABASE,
        email: 'Jane@Example.com',
        password: 'x',
        user_id: 'jane',
      });
      expect(status).to.equal(201);
      expect(body).to.deep.equal({
        user_id: 'auth0|jane',
        email: 'jane@example.com',
        email_verified: false,
        name: 'jane@example.com',
        nickname: 'jane',
        picture:
          'https://s.gravatar.com/avatar/9e26471d35a78862c17e467d87cddedf?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fja.png',
        created_at: '2026-01-02T03:04:05.678Z',
        updated_at: '2026-01-02T03:04:05.678Z',
        identities: [{ connection: DATABASE, user_id: 'jane', provider: 'auth0', isSocial: false }],
      });
    });

    it("are refused with the API's messages when something is wrong", () => {
      const refusals: [object | string, number, RegExp][] = [
        [
          { email: 'a@b.example' },
          400,
          /^Payload validation error: 'Missing required property: connection' on property connection/,
        ],
        [
          { connection: DATABASE, email: 'a@b.example', password: 'x', shoe: 1 },
          400,
          /Additional properties not allowed: shoe/,
        ],
        [
          { connection: DATABASE, email: 5 },
          400,
          /Expected type string but found type integer' on property email/,
        ],
        [
          { connection: DATABASE, email: 'no address', password: 'x' },
          400,
          /Object didn't pass validation for format email: no address/,
        ],
        [{ connection: 'none', email: 'a@b.example', password: 'x' }, 400, /The connection does not exist/],
        [
          { connection: DATABASE, email: 'a@b.example', password: 'x', app_metadata: { user_id: 1 } },
          400,
          /app_metadata must not contain user_id/,
        ],
        [
          { connection: DATABASE, email: 'a@b.example', password: 'x', user_metadata: { 'a.b': 1 } },
          400,
          /keys must not contain/,
        ],
        ['{"connection":', 400, /Invalid request payload JSON format/],
        ['{"__proto__":{"a":1}}', 400, /Invalid request payload/],
      ];
      for (const [body, status, message] of refusals) {
        const answer = ask('POST', 'users', body);
        expect(answer.status, JSON.stringify(body)).to.equal(status);
        expect(answer.body.message).to.match(message);
        expect(answer.body).to.include({ statusCode: 400, error: 'Bad Request' });
      }
      newUser('a@b.example');
      expect(
        ask('POST', 'users', { connection: DATABASE, email: 'A@B.example', password: 'x' }).body,
      ).to.include({ statusCode: 409, message: 'The user already exists.', errorCode: 'auth0_idp_error' });
      expect(ask('GET', 'users').body).to.have.length(1);
    });

    it('merge metadata on the first level, drop keys set to null, and clear it with {}', () => {
      const id = newUser('a@b.example', { user_metadata: { a: { x: 1 }, b: 2 }, app_metadata: { p: 1 } });
      expect(
        ask('PATCH', path(id), { user_metadata: { a: { y: 2 }, b: null } }).body.user_metadata,
      ).to.deep.equal({ a: { y: 2 } });
      const cleared = ask('PATCH', path(id), { user_metadata: {}, app_metadata: {} }).body;
      expect(cleared.user_metadata).to.deep.equal({});
      expect(cleared).not.to.have.property('app_metadata');
    });

    it("can't change fields that exclude each other", () => {
      const id = newUser('a@b.example');
      for (const body of [
        { password: 'y', email: 'c@d.example' },
        { password: 'y', email_verified: true },
        { username: 'u', email: 'c@d.example' },
      ]) {
        expect(ask('PATCH', path(id), body).body.message).to.match(
          /^Cannot update \w+ and \w+ simultaneously/,
        );
      }
      expect(ask('PATCH', path(id), { password: 'y' }).body).to.have.property('last_password_reset');
      expect(ask('PATCH', path(id), { nickname: null }).body).not.to.have.property('nickname');
    });

    it('are found by their exact address at once, until they are deleted', () => {
      const id = newUser('a@b.example');
      expect(ask('GET', 'users-by-email?email=a%40b.example').body).to.have.length(1);
      ask('PATCH', path(id), { email: 'new@b.example' });
      expect(ask('GET', 'users-by-email?email=a%40b.example').body).to.deep.equal([]);
      expect(ask('DELETE', path(id)).status).to.equal(204);
      expect(ask('DELETE', path(id)).status).to.equal(204);
      expect(ask('GET', path(id)).body).to.deep.equal({
        statusCode: 404,
        error: 'Not Found',
        message: 'The user does not exist.',
        errorCode: 'inexistent_user',
      });
      expect(ask('GET', 'users-by-email?email=new%40b.example').body).to.deep.equal([]);
      expect(ask('GET', 'users-by-email').body.message).to.match(
        /Query validation error: 'Missing required property: email'/,
      );
    });

    it('show the requested fields', () => {
      const id = newUser('a@b.example');
      expect(ask('GET', path(id, '?fields=email,name')).body).to.have.all.keys('email', 'name');
      expect(ask('GET', path(id, '?fields=email,name&include_fields=false')).body).not.to.have.any.keys(
        'email',
        'name',
      );
    });

    it('are listed in pages, with totals, up to the thousandth', () => {
      for (let count = 0; count < 7; count += 1) newUser(`u${count}@b.example`);
      expect(ask('GET', 'users?per_page=3&page=2').body).to.have.length(1);
      const page = ask('GET', 'users?per_page=3&page=1&include_totals=true').body;
      expect(page).to.include({ start: 3, limit: 3, length: 3, total: 7 });
      expect(ask('GET', 'users?per_page=100&page=10').body).to.include({ errorCode: 'invalid_paging' });
      expect(ask('GET', 'users?per_page=101').body.message).to.match(/Value 101 is greater than maximum 100/);
      expect(ask('GET', 'users?page=x').body.message).to.match(/Expected type integer but found type string/);
      expect(ask('GET', 'users?sort=email%3A-1&per_page=1').body).to.have.nested.property(
        '[0].email',
        'u6@b.example',
      );
      expect(ask('GET', 'users?q=email%3Au3*').body).to.have.length(1);
      expect(ask('GET', 'users?q=email%3A(').body).to.include({
        statusCode: 400,
        errorCode: 'invalid_query_string',
      });
      expect(ask('DELETE', 'users').status).to.equal(404);
    });
  });

  it('moves users when accounts are linked and unlinked', () => {
    const [jane, joe] = [
      newUser('jane@b.example', { user_metadata: { kept: 1 } }),
      newUser('joe@b.example', { user_metadata: { lost: 1 } }),
    ];
    const linked = ask('POST', path(jane, '/identities'), { provider: 'auth0', user_id: joe });
    expect(linked.status).to.equal(201);
    expect(linked.body).to.have.nested.property('[1].profileData.email', 'joe@b.example');
    expect(ask('GET', path(joe)).status).to.equal(404);
    expect(
      ask('POST', path(jane, '/identities'), { provider: 'auth0', user_id: jane }).body.message,
    ).to.equal('Main identity and the new one are the same');
    const bare = joe.split('|')[1] ?? '';
    expect(ask('DELETE', path(jane, `/identities/auth0/${encodeURIComponent(joe)}`)).body).to.have.length(2);
    expect(ask('DELETE', path(jane, `/identities/auth0/${bare}`)).body).to.have.length(1);
    expect(ask('GET', path(joe)).body)
      .to.include({ email: 'joe@b.example' })
      .and.not.to.have.property('user_metadata');
    expect(ask('DELETE', path(jane, `/identities/auth0/${jane.split('|')[1]}`)).body.message).to.equal(
      'Main identity cannot be removed',
    );
  });

  it('has roles, and permissions with their sources', () => {
    const id = newUser('a@b.example');
    ask('POST', 'resource-servers', {
      identifier: 'https://api',
      name: 'Api',
      scopes: [{ value: 'read', description: 'Reads' }, { value: 'write' }],
    });
    const { id: role } = ask('POST', 'roles', { name: 'editor' }).body;
    const permission = (name: string) => ({
      permissions: [{ resource_server_identifier: 'https://api', permission_name: name }],
    });
    expect(ask('POST', `roles/${String(role)}/permissions`, permission('read')).status).to.equal(201);
    expect(ask('POST', path(id, '/roles'), { roles: [role] }).status).to.equal(204);
    expect(ask('POST', path(id, '/roles'), { roles: ['rol_none'] }).body).to.deep.equal({
      statusCode: 404,
      error: 'Not Found',
      message: 'The role does not exist.',
    });
    expect(ask('POST', path(id, '/roles'), { roles: [] }).body.message).to.match(
      /Array is too short \(0\), minimum 1/,
    );
    expect(ask('GET', path(id, '/roles?include_totals=true')).body).to.deep.equal({
      start: 0,
      limit: 50,
      total: 1,
      roles: [{ id: role, name: 'editor' }],
    });
    expect(ask('POST', path(id, '/permissions'), permission('read')).status).to.equal(201);
    expect(ask('POST', path(id, '/permissions'), permission('fly')).body.message).to.equal(
      "This permission does not exist: 'https://api - fly'",
    );
    expect(ask('GET', path(id, '/permissions')).body).to.deep.equal([
      {
        resource_server_identifier: 'https://api',
        permission_name: 'read',
        resource_server_name: 'Api',
        description: 'Reads',
        sources: [
          { source_id: '', source_name: '', source_type: 'DIRECT' },
          { source_id: role, source_name: 'editor', source_type: 'ROLE' },
        ],
      },
    ]);
    ask('DELETE', path(id, '/permissions'), permission('read'));
    ask('DELETE', path(id, '/roles'), { roles: [role] });
    expect(ask('GET', path(id, '/permissions')).body).to.deep.equal([]);
  });

  it('masks phone numbers and addresses, and never shows a secret', () => {
    const id = newUser('a@b.example');
    const made = ask('POST', path(id, '/authentication-methods'), {
      type: 'totp',
      name: 'App',
      totp_secret: 'JBSWY3DPEHPK3PXP',
    });
    expect(made.status).to.equal(201);
    expect(made.body).to.include({ type: 'totp' }).and.not.to.have.property('totp_secret');
    ask('PUT', path(id, '/authentication-methods'), [
      { type: 'email', email: 'chuck@example.com' },
      { type: 'phone', phone_number: '+15551235044' },
    ]);
    const page = ask('GET', path(id, '/authentication-methods?include_totals=true')).body;
    expect(page.total).to.equal(2);
    expect(page)
      .to.have.nested.property('authenticators[0].email')
      .that.matches(/^c\w*\*+@exam\*+$/);
    expect(page).to.have.nested.property('authenticators[1].phone_number', 'XXXXXXXX5044');
    expect(ask('GET', path(id, '/authentication-methods/none')).status).to.equal(404);
    expect(ask('DELETE', path(id, '/authentication-methods')).status).to.equal(204);
    expect(ask('GET', path(id, '/authentication-methods?include_totals=true')).body).to.deep.equal({
      start: 0,
      limit: 50,
      authenticators: [],
    });
  });

  it('writes the log of a user', () => {
    const id = newUser('a@b.example');
    ask('PATCH', path(id), { password: 'new' });
    const types = (ask('GET', path(id, '/logs?sort=date%3A1')).body as unknown as { type: string }[]).map(
      ({ type }) => type,
    );
    expect(types).to.include.members(['ss', 'scp']);
  });

  describe('tokens', () => {
    it('are requested with client credentials, and limited by scope', () => {
      const body = {
        grant_type: 'client_credentials',
        client_id: tenant.clientId,
        client_secret: tenant.clientSecret,
        audience: `${tenant.origin}/api/v2/`,
        scope: 'read:users',
      };
      const { body: token } = ask('POST', '/oauth/token', body);
      expect(token).to.include({ token_type: 'Bearer', expires_in: 86_400, scope: 'read:users' });
      const reader = speak(tenant, String(token.access_token));
      expect(reader('GET', 'users').status).to.equal(200);
      expect(reader('POST', 'users', {}).body).to.deep.equal({
        statusCode: 403,
        error: 'Forbidden',
        message: 'Insufficient scope, expected any of: create:users',
        errorCode: 'insufficient_scope',
      });
      expect(ask('POST', '/oauth/token', { ...body, client_secret: 'wrong' })).to.deep.equal({
        status: 401,
        body: { error: 'access_denied', error_description: 'Unauthorized' },
      });
      expect(
        ask('POST', '/oauth/token', { ...body, audience: 'https://other' }).body.error_description,
      ).to.equal('Service not enabled within domain: https://other');
      expect(ask('POST', '/oauth/token', {}).status).to.equal(400);
      const form = new URLSearchParams(body).toString();
      expect(
        ask('POST', '/oauth/token', form, { 'content-type': 'application/x-www-form-urlencoded' }).status,
      ).to.equal(200);
    });

    it('are refused when missing, malformed, forged, expired, or for another audience', () => {
      const token = tenant.mintToken();
      const asked = (authorization: string) =>
        tenant.handle({
          method: 'GET',
          target: '/api/v2/users',
          headers: authorization ? { authorization } : {},
          body: '',
        });
      const message = (authorization: string): unknown =>
        (asked(authorization).body as { message: string }).message;
      expect(message('')).to.equal('Missing authentication');
      expect(message('Basic x')).to.equal('Bad HTTP authentication header format');
      expect(message('Bearer a.b.c')).to.equal('Invalid token');
      expect(message(`Bearer ${token.slice(0, -4)}AAAA`)).to.equal(
        'Invalid signature received for JSON Web Token validation',
      );
      expect(message(`Bearer ${tenant.mintToken({ audience: 'x' })}`)).to.match(/Bad audience/);
      expect(asked(`Bearer ${token}`).status).to.equal(200);
      tenant.clock.advance(86_400_000);
      expect(message(`Bearer ${token}`)).to.match(/^Expired token/);
    });

    it('of users give access to their profile, and count their logins', () => {
      const id = newUser('a@b.example');
      const body = {
        grant_type: 'password',
        client_id: tenant.clientId,
        client_secret: tenant.clientSecret,
        username: 'a@b.example',
        password: 'correct horse',
      };
      const { body: token } = ask('POST', '/oauth/token', body);
      const user = speak(tenant, String(token.access_token));
      expect(user('GET', '/userinfo').body).to.include({ sub: id, email: 'a@b.example' });
      expect(ask('GET', path(id)).body).to.include({ logins_count: 1 });
      expect(ask('GET', '/userinfo')).to.deep.equal({ status: 401, body: 'Unauthorized' as never });
      expect(ask('POST', '/oauth/token', { ...body, password: 'wrong' })).to.deep.equal({
        status: 403,
        body: { error: 'invalid_grant', error_description: 'Wrong email or password.' },
      });
    });
  });

  it('responds with 501 to the rest of the API', () => {
    expect(ask('GET', 'no-such-resource').body)
      .to.include({ statusCode: 501 })
      .and.have.property('message')
      .that.includes('does not have');
    expect(ask('GET', '/nowhere').status).to.equal(404);
    expect(ask('PUT', 'users/x').status).to.equal(404);
  });

  it('is the same for the same seed, and empty after a reset', () => {
    const id = newUser('a@b.example');
    const other = new Tenant();
    expect(
      speak(other)('POST', 'users', { connection: DATABASE, email: 'a@b.example', password: 'x' }).body
        .user_id,
    ).to.equal(id);
    tenant.reset();
    expect(ask('GET', 'users').body).to.deep.equal([]);
    expect(newUser('a@b.example')).to.equal(id);
  });

  it('never answers 500 to any request, and changes nothing when it rejects one', () => {
    newUser('a@b.example', { user_id: 'x' });
    const store = (): string => JSON.stringify(ask('GET', 'users').body);
    const routes = [
      'users',
      'users/auth0%7Cx',
      'users/auth0%7Cx/roles',
      'users/auth0%7Cx/permissions',
      'users/auth0%7Cx/identities',
      'users/auth0%7Cx/authentication-methods',
      'users-by-email',
      'users/auth0%7Cx/logs',
      'organizations',
      'roles',
      'resource-servers',
      '/oauth/token',
      '/users/x/impersonate',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'PATCH', 'PUT'),
        fc.constantFrom(...routes),
        fc.oneof(fc.string(), fc.webQueryParameters()),
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
        ),
        (method, route, query, body) => {
          const before = store();
          const { status } = ask(method, `${route}?${query}`, body);
          return status !== 500 && (status < 400 || store() === before);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  describe('on a socket', () => {
    let running: RunningTenant;
    before(async () => {
      running = await startTenant({ port: 0 });
    });
    after(() => running.close());

    it('responds over http, on loopback, and records a journal', async () => {
      expect(running.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
      const response = await fetch(`${running.url}/api/v2/users`, {
        headers: { authorization: `Bearer ${running.mintToken()}` },
      });
      expect(await response.json()).to.deep.equal([]);
      expect(running.requests.at(-1)).to.include({ method: 'GET', target: '/api/v2/users', status: 200 });
    });

    it('refuses bodies over a megabyte', async () => {
      const response = await fetch(`${running.url}/api/v2/users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${running.mintToken()}` },
        body: 'x'.repeat(1_048_577),
      });
      expect(response.status).to.equal(413);
    });

    it('reports a port that is in use', async () => {
      const error = await startTenant({ port: Number(new URL(running.url).port) }).then(
        () => undefined,
        (reason: NodeJS.ErrnoException) => reason,
      );
      expect(error?.code).to.equal('EADDRINUSE');
    });
  });
});
