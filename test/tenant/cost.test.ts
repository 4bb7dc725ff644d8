import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { readMultipart } from '../../src/tenant/validation/multipart';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';
import { bombs } from './support/bombs';
import { aim } from './support/bombs/aim';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('A request built to be costly', () => {
  const target = aim();
  const { tenant } = target;
  // Small enough to finish even where the work grows quadratically. Times for 1 MB: npx tsx test/bench/tenantBombs.ts
  const SIZE = 32_768;
  /** A success, or an error that names the problem: never 500. */
  const EXPECTED = [200, 201, 202, 204, 400, 401, 403, 404, 413, 414, 421, 431];

  for (const bomb of bombs) {
    it(`is answered, and the tenant keeps working: ${bomb.name}`, () => {
      const before = tenant.snapshot();
      for (const { advance = 0, ...request } of bomb.requests(SIZE, target)) {
        tenant.clock.advance(advance);
        const { status, body } = tenant.handle(request);
        expect(EXPECTED, `${status} ${String(JSON.stringify(body)).slice(0, 300)}`).to.include(status);
      }
      const { token } = target;
      const next = {
        method: 'GET',
        target: '/api/v2/users?per_page=1',
        headers: { authorization: `Bearer ${token}` },
      };
      expect(tenant.handle({ ...next, body: '' }).status).to.equal(200);
      tenant.restore(before);
    });
  }
});

describe('A form', () => {
  const tenant = new Tenant();
  const api = new Api(tenant);
  const send = (text: string): TenantResponse => api.send('POST', '//oauth/token', text, FORM);

  for (const [what, name] of Object.entries({
    'names of one list': () => 'a[]',
    'one name': () => 'a',
    'names of one object': (index: number) => `a[k${index}]`,
    'different names': (index: number) => `k${index}`,
    'no names': () => '',
  })) {
    it(`may have at most 1,000 parameters: ${what}`, () => {
      const form = (count: number): string => range(count, (index) => `${name(index)}=`).join('&');
      expect(send(form(1000)).body).to.include({ error: 'invalid_request' });
      for (const count of [1001, 5000])
        expect(send(form(count)).body).to.deep.equal({
          statusCode: 400,
          error: 'Bad Request',
          message: "Payload validation error: 'Too many parameters, maximum 1000'.",
          errorCode: 'invalid_body',
        });
    });
  }

  it('may contain lists, objects, repeated names, spaces and escapes', () => {
    const user = api.createUser();
    const form = 'user_metadata[a]=1+2%2B3&user_metadata[b]=%C3%BC&given_name=Jane+%20Mary';
    const { status, body } = api.send('PATCH', pathOf(user), form, FORM);
    expect(status).to.equal(200);
    expect(body).to.deep.include({ user_metadata: { a: '1 2+3', b: 'ü' }, given_name: 'Jane  Mary' });
    const roles = range(3, (index) => bodyOf(api.post('/roles', { name: `role ${index}` })).id);
    const list = roles.map((id) => `roles[]=${String(id)}`).join('&');
    expect(api.send('POST', `${pathOf(user)}/roles`, list, FORM).status).to.equal(204);
    const again = roles.map((id) => `roles=${String(id)}`).join('&');
    expect(api.send('DELETE', `${pathOf(user)}/roles`, again, FORM).status).to.equal(204);
    expect(api.get(`${pathOf(user)}/roles`).body).to.deep.equal([]);
  });
});

describe('A multipart form', () => {
  const part = (name: string, boundary = 'x'): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nvalue\r\n`;
  const read = (text: string, type = 'multipart/form-data; boundary=x'): unknown => readMultipart(type, text);
  const a = { a: 'value' };

  it('may have at most 1,000 parts', () => {
    const form = (count: number): string => `${range(count, (index) => part(`a${index}`)).join('')}--x--\r\n`;
    expect(Object.keys(Object(read(form(1000))))).to.have.length(1000);
    expect(() => read(form(1002))).to.throw("Payload validation error: 'Too many parameters, maximum 1000'.");
  });

  it('is read with any valid boundary, quoted or not, and with a preamble', () => {
    const long = 'b'.repeat(70);
    const type = `Multipart/Form-Data; charset=utf-8; boundary=${long}`;
    expect(read(`preamble\r\n${part('a', long)}--${long}--\r\nepilogue`, type)).to.deep.equal(a);
    expect(read(`${part('a', 'a b')}--a b--`, 'multipart/form-data; boundary="a b"; x=y')).to.deep.equal(a);
    expect(read(`${part('a').replace('form-data', 'form-data; filename="f"')}--x--`)).to.deep.equal(a);
    expect(
      read(`--x\r\nx: y\r\ncontent-disposition: form-data; name="b"\r\n\r\n\r\n--y\r\n--\r\n--x--`),
    ).to.deep.equal({ b: '\r\n--y\r\n--' });
  });

  it('is not read without an end, a name, or a valid boundary', () => {
    const long = 'b'.repeat(71);
    expect(read(part('a'))).to.equal(undefined);
    expect(read(`${part('a', long)}--${long}--`, `multipart/form-data; boundary=${long}`)).to.equal(
      undefined,
    );
    expect(read(`${part('a')}--x--`, 'multipart/form-data')).to.equal(undefined);
    expect(read('--x\r\nno: name\r\n\r\nvalue\r\n--x--')).to.deep.equal({});
    expect(
      read(`--x\r\ncontent-disposition: form-data; ${'y'.repeat(9000)}; name="a"\r\n\r\n\r\n--x--`),
    ).to.deep.equal({});
  });
});

describe('A query', () => {
  const api = new Api(new Tenant());

  it('may have at most 1,000 parameters', () => {
    const query = (count: number): string => '/users?' + 'a=&'.repeat(count - 1);
    expect(api.get(query(1000)).status).to.equal(200);
    expect(api.get(query(1001)).body).to.deep.equal({
      statusCode: 400,
      error: 'Bad Request',
      message: "Query validation error: 'Too many parameters, maximum 1000'.",
      errorCode: 'invalid_query_string',
    });
  });

  it('may repeat a parameter only where a list is expected', () => {
    expect(bodyOf(api.get('/users?page=1&page=1')).message).to.contain(
      "'Expected type integer but found type array'",
    );
    api.post('/resource-servers', { identifier: 'https://a' });
    api.post('/resource-servers', { identifier: 'https://b' });
    const path = '/resource-servers?identifiers=https://a&identifiers=https://b&identifiers=https://c';
    expect(listOf(api.get(path)).map(({ identifier }) => identifier)).to.deep.equal([
      'https://a',
      'https://b',
    ]);
  });
});

describe('Headers', () => {
  it('of more than 64 KB are refused with 431', () => {
    const tenant = new Tenant();
    const send = (size: number): TenantResponse =>
      tenant.handle({
        method: 'GET',
        target: '/api/v2/users',
        headers: { authorization: `Bearer ${tenant.mintToken()}`, 'x-more': 'x'.repeat(size) },
        body: '',
      });
    expect(send(50_000).status).to.equal(200);
    expect(send(70_000)).to.deep.include({
      status: 431,
      body: {
        statusCode: 431,
        error: 'Request Header Fields Too Large',
        message: 'Request Header Fields Too Large',
      },
    });
  });

  it('repeat only the beginning of a long message', () => {
    const tenant = new Tenant();
    const aud = range(5000, (index) => `a${index}`);
    const headers = { authorization: `Bearer ${tenant.mintToken({ claims: { aud } })}` };
    const answer = tenant.handle({ method: 'GET', target: '/api/v2/users', headers, body: '' });
    expect(answer.status).to.equal(401);
    expect(answer.headers?.['www-authenticate']).to.have.length.below(1100);
  });
});

describe('A search', () => {
  const api = new Api(
    new Tenant({
      seed: [
        { user_id: 'a', email: 'a@example.com', name: 'Ann', app_metadata: { seats: 7, vip: true } },
        { user_id: 'b', email: 'b@example.com', name: 'Bob', app_metadata: { seats: 2017, vip: false } },
      ],
    }),
  );
  const find = (q: string): unknown => {
    const { status, body } = api.get(`/users?fields=user_id&sort=email:1&q=${encodeURIComponent(q)}`);
    return status === 200 ? (body as Json[]).map(({ user_id: id }) => id) : bodyOf({ status, body }).message;
  };
  const others = (count: number): string => range(count, (index) => `x${index}`).join(' OR ');

  it('accepts any number of alternatives of one field', () => {
    expect(find(`user_id:("auth0|a" OR ${others(350)})`)).to.deep.equal(['auth0|a']);
    expect(find(`name:(ANN OR ${others(350)})`)).to.deep.equal(['auth0|a']);
    expect(find(`user_id:(AUTH0\\|A OR ${others(350)})`)).to.deep.equal([]);
    expect(find(`bOB OR ${others(350)}`)).to.deep.equal(['auth0|b']);
    expect(find(`app_metadata.seats:(7 OR ${others(350)})`)).to.deep.equal(['auth0|a']);
    expect(find(`app_metadata.seats:(2017 OR ${others(350)})`)).to.deep.equal(['auth0|b']);
    expect(find(`app_metadata.vip:(true OR ${others(350)})`)).to.deep.equal(['auth0|a']);
    expect(find(`NOT name:(ann OR ${others(350)})`)).to.deep.equal(['auth0|b']);
    expect(find(`*:* ${range(350, (index) => `-x${index}`).join(' ')} -ann`)).to.be.a('string');
    expect(find(`name:* ${range(350, (index) => `-x${index}`).join(' ')} -ann`)).to.deep.equal(['auth0|b']);
  });

  it('accepts at most 250 other terms', () => {
    const wildcards = (count: number): string => range(count, (index) => `name:x${index}*`).join(' OR ');
    expect(find(`name:a* OR ${wildcards(249)}`)).to.deep.equal(['auth0|a']);
    expect(find(`name:a* OR ${wildcards(250)}`)).to.match(
      /^The query has more than 250 terms, not counting alternatives of one field \(at character \d+\)$/,
    );
    const fields = range(251, (index) => `f${index}:b`).join(' OR ');
    expect(find(fields)).to.contain('more than 250 terms');
  });

  it('of the log accepts at most 250 terms and clauses', () => {
    const q = (count: number): TenantResponse =>
      api.get(`/logs?q=${range(count, (index) => `a${index}:b`).join('+')}`);
    expect([q(250).status, q(251).status]).to.deep.equal([200, 400]);
    const search = (count: number): TenantResponse =>
      api.get(`/logs?search=${range(count, () => 'a:b').join('+')}`);
    expect(search(250).status).to.equal(200);
    expect(search(251).body).to.include({
      message: 'The search has more than 250 clauses (at character 1)',
      errorCode: 'invalid_query_string',
    });
  });
});

describe('A token request', () => {
  const tenant = new Tenant();
  const api = new Api(tenant);
  const ask = (body: Json): TenantResponse =>
    api.post('//oauth/token', { client_id: tenant.clientId, client_secret: tenant.clientSecret, ...body });

  it('may ask for at most 1,000 scopes, with any grant', () => {
    api.createUser({ email: 'jane@example.com' });
    const login = { grant_type: 'password', username: 'jane@example.com', password: 'correct horse' };
    const { refresh_token } = bodyOf(ask({ ...login, scope: 'openid offline_access' }));
    const grants = [
      { grant_type: 'client_credentials', audience: `${tenant.origin}/api/v2/` },
      login,
      { grant_type: 'refresh_token', refresh_token },
    ];
    for (const grant of grants) {
      const scope = (count: number): string => range(count, () => 'openid').join(' ');
      expect(ask({ ...grant, scope: scope(1000) }).status, grant.grant_type).to.equal(200);
      expect(ask({ ...grant, scope: scope(1001) })).to.deep.include({
        status: 400,
        body: { error: 'invalid_request', error_description: 'Too many scopes' },
      });
    }
  });
});
