import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const NOW = '2024-05-01T10:00:00.000Z';

describe('The log of a user', () => {
  let tenant: Tenant;
  let api: Api;
  let jane: Json;
  beforeEach(() => {
    tenant = new Tenant({ now: NOW });
    api = new Api(tenant);
    jane = api.createUser({ email: 'jane@example.com', password: 'canary' });
  });
  const types = (query = ''): unknown[] =>
    listOf(api.get(`${pathOf(jane)}/logs${query}`)).map(({ type }) => type);

  it('records the sign-up as the API does, without the password', () => {
    const [event] = listOf(api.get(`${pathOf(jane)}/logs`));
    expect(event?.log_id).to.match(/^\d{56}$/);
    const [connection] = [
      ...(tenant.snapshot().store.get('connections') as ReadonlyMap<string, Json>).values(),
    ];
    expect(event).to.deep.equal({
      date: NOW,
      type: 'ss',
      description: '',
      connection: 'Username-Password-Authentication',
      connection_id: connection?.id,
      client_id: 'local-client',
      client_name: 'Local M2M client',
      ip: '127.0.0.1',
      user_agent: '',
      details: {
        body: {
          client_id: 'local-client',
          tenant: 'local-tenant',
          connection: 'Username-Password-Authentication',
          email: 'jane@example.com',
          password: '*****',
        },
      },
      user_id: jane.user_id,
      user_name: 'jane@example.com',
      strategy: 'auth0',
      strategy_type: 'database',
      log_id: event?.log_id,
      _id: event?.log_id,
      isMobile: false,
    });
  });

  it('records changes of password, address and username, newest first', () => {
    for (const body of [{ password: 'new' }, { email: 'j@example.com' }, { username: null }]) {
      tenant.clock.advance(1000);
      expect(api.patch(pathOf(jane), body).status).to.equal(200);
    }
    expect(types()).to.deep.equal(['scu', 'sce', 'scp', 'ss']);
    expect(types('?sort=date:1')).to.deep.equal(['ss', 'scp', 'sce', 'scu']);
  });

  it('is not changed by a seed that is added later', () => {
    tenant.seed({ roles: [{ name: 'r' }], users: [{ email: 'b@example.com' }] });
    expect(types()).to.deep.equal(['ss']);
  });

  it('outlives the user', () => {
    tenant.clock.advance(1000);
    api.delete(pathOf(jane));
    expect(types()).to.deep.equal(['sdu', 'ss']);
  });

  it('records calls made by the user, not by applications', () => {
    const own = new Api(tenant, { sub: String(jane.user_id), scope: 'update:current_user_metadata' });
    tenant.clock.advance(1000);
    own.send('PATCH', pathOf(jane), { user_metadata: { a: 1 } }, { 'x-correlation-id': 'c'.repeat(70) });
    api.patch(pathOf(jane), { name: 'Jane' });
    const [event, ...others] = listOf(api.get(`${pathOf(jane)}/logs`));
    expect(others).to.have.length(1);
    expect(event).to.deep.include({
      type: 'sapi',
      description: 'Update a User',
      correlation_id: 'c'.repeat(64),
      details: {
        request: {
          method: 'patch',
          path: `/api/v2${pathOf(jane)}`,
          query: '',
          body: { user_metadata: { a: 1 } },
        },
        response: { statusCode: 200 },
      },
    });
  });

  it('has pages, totals and a cap', () => {
    expect(bodyOf(api.get(`${pathOf(jane)}/logs?include_totals=true&per_page=10`))).to.include({
      start: 0,
      limit: 10,
      length: 1,
      total: 1,
    });
    expect(bodyOf(api.get(`${pathOf(jane)}/logs?page=10&per_page=100`)).message).to.equal(
      'Requesting page 10 exceeds the allowed maximum of 1000 records. To fetch results beyond 1000, use the checkpoint pagination method.',
    );
    expect(api.get(`${pathOf(jane)}/logs?per_page=0`).status).to.equal(400);
    expect(api.get(`${pathOf(jane)}/logs?sort=date`).body).to.include({
      statusCode: 400,
      errorCode: 'invalid_query_string',
    });
  });

  it('requires a scope for logs', () => {
    expect(new Api(tenant, { scope: 'read:users' }).get(`${pathOf(jane)}/logs`).status).to.equal(403);
    expect(new Api(tenant, { scope: 'read:logs_users' }).get(`${pathOf(jane)}/logs`).status).to.equal(200);
  });
});
