import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, listOf } from './support/api';

describe('Statistics', () => {
  it('count the logins and sign-ups of the log, by day', () => {
    const tenant = new Tenant();
    const api = new Api(tenant);
    tenant.clock.freeze('2026-05-01T12:00:00.000Z');
    const connection = 'Username-Password-Authentication';
    tenant.seed([{ email: 'jane@example.com', password: 'correct horse' }]);
    const logIn = (): number =>
      api.post('//oauth/token', {
        client_id: tenant.clientId,
        client_secret: tenant.clientSecret,
        grant_type: 'password',
        username: 'jane@example.com',
        password: 'correct horse',
      }).status;
    expect([logIn(), logIn()]).to.deep.equal([200, 200]);
    expect(api.get('/stats/active-users').body).to.equal(1);
    tenant.clock.advance(86_400_000);
    expect(
      api.post('//dbconnections/signup', {
        client_id: tenant.clientId,
        connection,
        email: 'joe@example.com',
        password: 'correct horse',
      }).status,
    ).to.equal(200);
    const figures = listOf(api.get('/stats/daily')).map(({ date, logins, signups }) => [
      date,
      logins,
      signups,
    ]);
    expect(figures).to.deep.equal([
      ['2026-05-01T00:00:00.000Z', 2, 0],
      ['2026-05-02T00:00:00.000Z', 0, 1],
    ]);
    expect(listOf(api.get('/stats/daily?from=20260502&to=20260502'))).to.have.length(1);
    expect(api.get('/stats/daily?from=20261332').status).to.equal(400);
    tenant.clock.advance(40 * 86_400_000);
    expect(api.get('/stats/active-users').body).to.equal(0);
  });
});

describe('Grants of users', () => {
  it('are those of the seed, and are deleted one by one or for a user', () => {
    const tenant = new Tenant();
    const api = new Api(tenant);
    const grant = (id: string, user: string) => ({
      id,
      clientID: tenant.clientId,
      user_id: user,
      audience: 'https://api',
      scope: ['read'],
    });
    tenant.seed({ grants: [grant('a', 'auth0|1'), grant('b', 'auth0|1'), grant('c', 'auth0|2')] });
    const ids = (query = ''): unknown[] => listOf(api.get(`/grants${query}`)).map(({ id }) => id);
    expect(ids('?user_id=auth0%7C1')).to.deep.equal(['a', 'b']);
    expect(api.delete('/grants/a').status).to.equal(204);
    expect(api.delete('/grants?user_id=auth0%7C1').status).to.equal(204);
    expect(ids()).to.deep.equal(['c']);
  });
});
