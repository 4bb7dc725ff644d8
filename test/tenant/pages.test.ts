import { expect } from 'chai';
import { startTenant, type RunningTenant } from '../../src/tenant/startTenant';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Api, bodyOf } from './support/api';

const EVIL = 'https://evil.example.com';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('A web page on another site', () => {
  const tenant = new Tenant({ allowedHosts: ['app.example.com'] });
  const api = new Api(tenant);
  const write = (origin: string, more: Record<string, string> = {}): TenantResponse =>
    api.send('POST', '/roles', { name: `role ${tenant.requests.length}` }, { origin, ...more });

  it('can’t write; the response says how to allow it', () => {
    expect(write(`${EVIL}:8080`).body).to.deep.equal({
      statusCode: 403,
      error: 'Forbidden',
      message:
        'Writes from web pages on "https://evil.example.com:8080" are refused. Allow it with --allow-host evil.example.com, ' +
        'or with allowedHosts: ["evil.example.com"] in the options of the tenant.',
    });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'X'])
      expect(api.send(method, '/users', {}, { origin: EVIL }).status, method).to.equal(403);
    expect(api.get('/roles').body).to.deep.equal([]);
  });

  it('can’t write without an origin', () => {
    for (const origin of [
      'null',
      '',
      'http://',
      'http://localhost@evil.example.com',
      'localhost',
      'http://a b',
      `http://${'x'.repeat(500)}`,
    ])
      expect(write(origin).status, origin).to.equal(403);
  });

  it('can’t post a form to the token endpoint or to a ticket page', () => {
    const user = api.createUser();
    const { ticket } = bodyOf(api.post('/tickets/password-change', { user_id: user.user_id }));
    const page = String(ticket).slice(tenant.origin.length, -1);
    const form = `grant_type=client_credentials&client_id=local-client&client_secret=local-secret&audience=${tenant.origin}/api/v2/`;
    const post = (target: string, body: string, origin: string): number =>
      tenant.handle({ method: 'POST', target, headers: { origin, ...FORM }, body }).status;
    expect([post('/oauth/token', form, EVIL), post(page, 'password=stolen', EVIL)]).to.deep.equal([403, 403]);
    const own = 'http://127.0.0.1:4400';
    expect([post('/oauth/token', form, own), post(page, 'password=own', own)]).to.deep.equal([200, 200]);
  });

  it('gets no CORS headers, so that it can’t read', () => {
    const answer = api.send('GET', '/users', undefined, { origin: EVIL });
    expect(answer.headers)
      .to.include({ vary: 'Origin' })
      .and.not.have.property('access-control-allow-origin');
  });

  it('gets no permission from a preflight', () => {
    const headers = { origin: EVIL, 'access-control-request-method': 'GET' };
    const answer = tenant.handle({ method: 'OPTIONS', target: '/api/v2/users', headers, body: '' });
    expect(answer.headers).not.to.have.property('access-control-allow-origin');
  });
});

describe('A web page on this machine, or on an allowed host', () => {
  const tenant = new Tenant({ allowedHosts: ['app.example.com'] });
  const api = new Api(tenant);
  const pages = [
    'http://localhost:3000',
    'https://127.0.0.1',
    'http://[::1]:8080',
    'https://app.example.com',
    'capacitor://localhost',
  ];

  for (const origin of pages)
    it(`can write and read: ${origin}`, () => {
      const answer = api.send('POST', '/roles', { name: origin }, { origin });
      expect(answer.status).to.equal(200);
      expect(answer.headers).to.include({
        vary: 'Origin',
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
      });
      const refused = api.send('POST', '/roles', { name: origin }, { origin });
      expect([refused.status, refused.headers?.['access-control-allow-origin']]).to.deep.equal([409, origin]);
    });

  it('can read planned faults', () => {
    tenant.fail({ status: 503, headers: { 'retry-after': '1' } });
    const { status, headers } = api.send('GET', '/users', undefined, { origin: 'http://localhost' });
    expect(status).to.equal(503);
    expect(headers).to.include({ 'access-control-allow-origin': 'http://localhost', 'retry-after': '1' });
  });

  it('gets CORS headers: other callers get none', () => {
    expect(api.get('/users').headers).not.to.have.any.keys('vary', 'access-control-allow-origin');
  });
});

describe('OPTIONS', () => {
  const tenant = new Tenant();
  const options = (target: string, headers: Record<string, string> = {}): TenantResponse =>
    tenant.handle({ method: 'OPTIONS', target, headers, body: '' });

  it('answers a preflight with methods, headers and a max age', () => {
    const headers = {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,content-type,x-mine',
    };
    expect(options('/api/v2/users/auth0%7Cjane?x=1', headers)).to.deep.equal({
      status: 204,
      headers: {
        allow: 'OPTIONS, GET, PATCH, DELETE, HEAD',
        vary: 'Origin',
        'access-control-allow-origin': 'http://localhost:3000',
        'access-control-expose-headers': 'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
        'access-control-allow-methods': 'OPTIONS, GET, PATCH, DELETE, HEAD',
        'access-control-allow-headers': 'authorization,content-type,x-mine',
        'access-control-max-age': '600',
      },
    });
    expect(options('/oauth/token', headers).headers).to.include({
      'access-control-allow-methods': 'OPTIONS, POST',
    });
  });

  it('does not echo invalid header names', () => {
    for (const asked of ['a\r\nb: c', 'a;b', 'x'.repeat(200), 'a,'.repeat(100)]) {
      const headers = { 'access-control-request-method': 'GET', 'access-control-request-headers': asked };
      expect(options('/userinfo', headers).headers).to.include({
        'access-control-allow-headers': 'authorization, content-type, auth0-client',
      });
    }
  });

  it('lists the methods of a path, and responds with 404 for an unknown one', () => {
    expect(options('/userinfo')).to.deep.equal({ status: 204, headers: { allow: 'OPTIONS, GET, HEAD' } });
    expect([
      options('/nothing').status,
      options('/api/v2/no-such-resource').status,
      options('*').status,
    ]).to.deep.equal([404, 501, 404]);
  });
});

describe('A body of another type than JSON', () => {
  const tenant = new Tenant();
  const api = new Api(tenant);
  const send = (type: string | undefined): TenantResponse => {
    const headers = {
      authorization: `Bearer ${tenant.mintToken()}`,
      ...(type === undefined ? {} : { 'content-type': type }),
    };
    return tenant.handle({
      method: 'POST',
      target: '/api/v2/roles',
      headers,
      body: `{"name":"${String(type)}"}`,
    });
  };

  it('is refused with 415', () => {
    for (const type of [
      'text/plain',
      'text/plain;charset=UTF-8',
      'text/html',
      'application/octet-stream',
      'x',
      'application/jsonx',
      '',
    ])
      expect(send(type), type).to.deep.include({
        status: 415,
        body: {
          statusCode: 415,
          error: 'Unsupported Media Type',
          message: 'Unsupported Media Type: set the header content-type to application/json.',
        },
      });
    expect(api.get('/roles').body).to.deep.equal([]);
  });

  it('is read when the type is a kind of JSON, or missing', () => {
    for (const type of [
      undefined,
      'application/json',
      'Application/JSON; charset=utf-8',
      'application/merge-patch+json',
    ])
      expect(send(type).status, String(type)).to.equal(200);
  });

  it('is accepted when it is empty', () => {
    expect(api.send('DELETE', '/users/none', '', { 'content-type': 'text/plain' }).status).to.equal(204);
  });
});

describe('HEAD', () => {
  let tenant: RunningTenant;
  before(async () => {
    tenant = await startTenant({ seed: [{ user_id: 'jane', email: 'jane@example.com' }] });
  });
  after(() => tenant.close());
  const send = async (method: string, path: string): Promise<Response> =>
    fetch(path.startsWith('http') ? path : `${tenant.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${tenant.mintToken()}` },
      redirect: 'manual',
    });

  it('responds like GET, without the body', async () => {
    for (const path of [
      '/api/v2/users',
      '/api/v2/users/auth0%7Cjane',
      '/api/v2/users/none',
      '/.well-known/jwks.json',
      '/userinfo',
    ]) {
      const [head, get] = [await send('HEAD', path), await send('GET', path)];
      const told = ({ status, headers }: Response): unknown[] => [
        status,
        ...['content-type', 'content-length'].map((name) => headers.get(name)),
      ];
      expect(told(head), path).to.deep.equal(told(get));
      expect(Number(get.headers.get('content-length'))).to.be.above(0);
      expect(await head.text()).to.equal('');
    }
  });

  it('requires a token where GET does, and responds with 404 without a GET', async () => {
    const status = (path: string): Promise<number> =>
      fetch(`${tenant.url}${path}`, { method: 'HEAD' }).then((answer) => answer.status);
    expect(await Promise.all(['/api/v2/users', '/oauth/token'].map(status))).to.deep.equal([401, 404]);
  });

  it('does not use up a link in a mail', async () => {
    const api = new Api(tenant);
    const { ticket } = bodyOf(api.post('/tickets/email-verification', { user_id: 'auth0|jane' }));
    const verified = (): unknown => bodyOf(api.get('/users/auth0%7Cjane')).email_verified;
    expect([(await send('HEAD', String(ticket))).status, verified()]).to.deep.equal([200, false]);
    expect([(await send('GET', String(ticket))).status, verified()]).to.deep.equal([200, true]);
  });

  it('without a socket has the headers and no body', () => {
    const answer = new Api(tenant).send('HEAD', '/users');
    expect(answer).to.have.property('status', 200);
    expect(answer).not.to.have.property('body');
    expect(answer.headers).to.include({ 'content-type': 'application/json; charset=utf-8' });
  });
});
