import { expect } from 'chai';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const DATABASE = 'Username-Password-Authentication';

describe('User blocks', () => {
  let tenant: Tenant;
  let api: Api;
  let jane: Json;
  let path: string;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01T10:00:00.000Z' });
    api = new Api(tenant);
    jane = api.createUser({ email: 'jane@example.com', password: 'right' });
    path = `/user-blocks/${encodeURIComponent(String(jane.user_id))}`;
    tenant.outbox.length = 0;
  });
  const logIn = (password: string, username = 'Jane@example.com'): TenantResponse =>
    api.post('//oauth/token', {
      grant_type: 'password',
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      username,
      password,
    });
  const fail = (times: number): void => {
    for (let count = 0; count < times; count += 1) expect(logIn('wrong').status).to.equal(403);
  };

  it('are created by the tenth failed login in a row, and the user gets a mail', () => {
    fail(9);
    expect(logIn('right').status).to.equal(200);
    fail(9);
    expect(api.get(path).body).to.deep.equal({ blocked_for: [] });
    fail(1);
    const block = { identifier: 'jane@example.com', ip: '127.0.0.1', connection: DATABASE };
    expect(api.get(path).body).to.deep.equal({ blocked_for: [block] });
    expect(api.get('/user-blocks?identifier=JANE@example.com').body).to.deep.equal({ blocked_for: [block] });
    expect(tenant.outbox).to.deep.equal([
      {
        type: 'blocked-account',
        at: '2024-05-01T10:00:00.000Z',
        user_id: jane.user_id,
        to: 'jane@example.com',
      },
    ]);
    const types = listOf(api.get(`${pathOf(jane)}/logs`)).map(({ type }) => type);
    expect(types).to.include('limit_wc');
  });

  it('refuse even the right password', () => {
    fail(10);
    expect(logIn('right')).to.deep.include({
      status: 429,
      body: {
        error: 'too_many_attempts',
        error_description:
          "Your account has been blocked after multiple consecutive login attempts. We've sent you an email with instructions on how to unblock it.",
      },
    });
    expect(bodyOf(api.get(pathOf(jane)))).not.to.have.property('last_login');
  });

  it('are not removed by blocked: false', () => {
    fail(10);
    api.patch(pathOf(jane), { blocked: false });
    expect(logIn('right').status).to.equal(429);
  });

  it('are removed by id and by identifier', () => {
    fail(10);
    expect(api.delete(path).status).to.equal(204);
    expect(logIn('right').status).to.equal(200);
    fail(10);
    expect(api.delete('/user-blocks?identifier=jane@example.com').status).to.equal(204);
    expect(logIn('right').status).to.equal(200);
    const types = listOf(api.get(`${pathOf(jane)}/logs`)).map(({ type }) => type);
    expect(types.filter((type) => type === 'ublkdu')).to.have.length(2);
  });

  it('belong to an account, not to the tenant', () => {
    api.createUser({ email: 'joe@example.com', password: 'right' });
    fail(10);
    expect(logIn('right', 'joe@example.com').status).to.equal(200);
    expect(api.get('/user-blocks?identifier=joe@example.com').body).to.deep.equal({ blocked_for: [] });
  });

  it('are not created if the connection disables them', () => {
    const [database] = listOf(api.get(`/connections?name=${DATABASE}`));
    api.patch(`/connections/${String(database?.id)}`, { options: { brute_force_protection: false } });
    fail(12);
    expect(logIn('right').status).to.equal(200);
  });

  it("have the API's responses", () => {
    expect(api.get('/user-blocks?identifier=nobody').body).to.deep.equal({ blocked_for: [] });
    expect(api.delete('/user-blocks?identifier=nobody').status).to.equal(204);
    for (const answer of [api.get('/user-blocks/auth0%7Cnone'), api.delete('/user-blocks/auth0%7Cnone')])
      expect(answer.body).to.include({ statusCode: 404, errorCode: 'inexistent_user' });
    expect(bodyOf(api.get('/user-blocks')).message).to.equal(
      "Query validation error: 'Missing required property: identifier' on property identifier (Should be any of a username, phone number, or email.).",
    );
    expect(api.get(`${path}?consider_brute_force_enablement=maybe`).status).to.equal(400);
    expect(new Api(tenant, { scope: 'read:users' }).delete(path).status).to.equal(403);
  });
});
