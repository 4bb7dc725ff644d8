import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf } from './support/api';

describe('The log of the tenant', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01' });
    api = new Api(tenant);
    for (const name of ['jane', 'joe']) {
      tenant.clock.advance(1000);
      api.createUser({ email: `${name}@example.com` });
    }
  });
  const types = (query: string): unknown[] => listOf(api.get(`/logs${query}`)).map(({ type }) => type);

  it('lists all events, newest first by default', () => {
    expect(types('')).to.have.members(['ss', 'sapi', 'ss', 'sapi']);
    const dates = (query: string): unknown[] => listOf(api.get(`/logs${query}`)).map(({ date }) => date);
    expect(dates('?fields=date')).to.deep.equal([...dates('?sort=date:1')].reverse());
    expect(dates('')[0]).to.equal('2024-05-01T00:00:02.000Z');
    expect(bodyOf(api.get('/logs?include_totals=true&per_page=3&page=1'))).to.include({
      start: 3,
      limit: 3,
      length: 1,
      total: 4,
    });
    expect(api.get('/logs?fields=type,log_id&include_fields=false&per_page=1').body).to.satisfy(
      (rows: object[]) => rows.length === 1 && !('type' in (rows[0] ?? {})) && 'date' in (rows[0] ?? {}),
    );
  });

  it('is read from an event on, oldest first', () => {
    const all = listOf(api.get('/logs?sort=date:1'));
    const order = (tenant.snapshot().store.get('logs') as { log_id: string }[]).map(({ log_id: id }) => id);
    const next = listOf(api.get(`/logs?from=${order[0]}&take=2`));
    expect(next.map(({ log_id: id }) => id)).to.deep.equal(order.slice(1, 3));
    expect(listOf(api.get(`/logs?from=${order[0]}`))).to.have.length(all.length - 1);
    expect(api.get(`/logs?from=${order.at(-1)}`).body).to.deep.equal([]);
    expect(api.get('/logs?from=nothing').body).to.include({
      statusCode: 400,
      errorCode: 'invalid_query_string',
    });
    expect(api.get(`/logs?from=${order[0]}&take=101`).status).to.equal(400);
  });

  it('is searched by q and by search', () => {
    expect(types('?q=type:ss')).to.deep.equal(['ss', 'ss']);
    expect(types('?q=type:ss AND user_name:jane*')).to.deep.equal(['ss']);
    expect(types('?search=JANE')).to.deep.equal(['ss']);
    expect(types('?search=user:"jane@example.com" type:ss')).to.deep.equal(['ss']);
    expect(types('?search=user:"jane"')).to.deep.equal([]);
    expect(api.get('/logs?q=type:(').body).to.include({ statusCode: 400, errorCode: 'invalid_query_string' });
  });

  it('has each event by its id', () => {
    const [event] = listOf(api.get('/logs'));
    expect(api.get(`/logs/${String(event?.log_id)}`).body).to.deep.equal(event);
    expect(api.get('/logs/none').body).to.include({ statusCode: 404 });
  });

  it('requires a scope for logs', () => {
    expect(bodyOf(new Api(tenant, { scope: 'read:users' }).get('/logs')).message).to.equal(
      'Insufficient scope, expected any of: read:logs,read:logs_users',
    );
  });
});
