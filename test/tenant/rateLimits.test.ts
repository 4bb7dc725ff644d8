import { expect } from 'chai';
import { RATE_PLANS, rateGroupOf, type RatePlan } from '../../src/tenant/realism/ratePlans';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantOptions } from '../../src/tenant/TenantOptions';
import { Api, pathOf } from './support/api';

const START = Date.parse('2024-05-01T10:00:00Z');
const limited = (rateLimit: TenantOptions['rateLimit']): Api =>
  new Api(new Tenant({ rateLimit, now: START }));
const left = ({ headers = {} }: { headers?: Record<string, string> }): number =>
  Number(headers['x-ratelimit-remaining']);

describe('Rate limits', () => {
  it('are in the headers of every response, and never exceeded without a plan', () => {
    const api = limited(undefined);
    for (let index = 0; index < 60; index += 1) expect(api.get('/users').status).to.equal(200);
    for (const answer of [
      api.get('/users'),
      api.get('/users/none'),
      api.post('/users', {}),
      api.send('GET', '/users', undefined, { authorization: '' }),
      api.get('/branding'),
      api.get(`/users?q=${'x'.repeat(9000)}`),
      api.get('//nothing'),
    ]) {
      expect(answer.headers).to.include({ 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '49' });
      expect(answer.headers).to.include({ 'x-ratelimit-reset': String(START / 1000 + 1) });
    }
  });

  it('refuse with 429 once a bucket is empty, and say when it is full again', () => {
    const api = limited('free');
    expect([left(api.get('/users')), left(api.get('/users'))]).to.deep.equal([1, 0]);
    const { status, body, headers } = api.get('/users');
    expect(status).to.equal(429);
    expect(body).to.deep.equal({
      statusCode: 429,
      error: 'Too Many Requests',
      message: 'Global limit has been reached',
      errorCode: 'too_many_requests',
    });
    expect(headers).to.deep.equal({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(START / 1000 + 1),
    });
  });

  it('refill with time, up to the burst', () => {
    const api = limited('free');
    api.get('/users');
    api.get('/users');
    api.tenant.clock.advance(499);
    expect(api.get('/users').status).to.equal(429);
    api.tenant.clock.advance(1);
    expect(api.get('/users').status).to.equal(200);
    expect(api.get('/users').status).to.equal(429);
    api.tenant.clock.advance(60_000);
    expect([200, 200, 429].map(() => api.get('/users').status)).to.deep.equal([200, 200, 429]);
  });

  it('change nothing when they refuse', () => {
    const api = limited('free');
    const user = api.createUser();
    api.get('/users');
    expect(api.delete(pathOf(user)).status).to.equal(429);
    api.tenant.clock.advance(1000);
    expect(api.get(pathOf(user)).status).to.equal(200);
  });

  it('count reading, writing and deleting users separately on paid plans', () => {
    const api = limited('professional');
    const answers = [api.get('/users'), api.post('/users', {}), api.delete('/users/none')];
    expect(answers.map((answer) => [answer.headers?.['x-ratelimit-limit'], left(answer)])).to.deep.equal([
      ['40', 39],
      ['20', 19],
      ['20', 19],
    ]);
  });

  it('count authentication methods per user, on every plan', () => {
    for (const [plan, burst] of [
      ['free', 2],
      ['enterprise', 5],
    ] as const) {
      const api = limited(plan);
      const path = (id: string): string => `/users/${id}/authentication-methods`;
      for (let index = 0; index < burst; index += 1) expect(api.get(path('a')).status).to.equal(404);
      api.tenant.clock.advance(1000);
      expect([
        api.get(path('a')).status,
        api.get(path('b')).status,
        api.post(path('a'), { type: 'email', email: 'a' }).status,
      ]).to.deep.equal([429, 404, 404]);
    }
  });

  it('of authentication methods apply in addition to those of the plan', () => {
    const api = limited('free');
    const statuses = ['a', 'b', 'c'].map((id) => api.get(`/users/${id}/authentication-methods`).status);
    expect(statuses).to.deep.equal([404, 404, 429]);
  });

  it('do not apply to the token endpoint', () => {
    const api = limited('free');
    const statuses = [1, 2, 3, 4].map(() => api.post('//oauth/token', {}).status);
    expect(statuses).to.deep.equal([400, 400, 400, 400]);
    expect([200, 200, 429].map(() => api.get('/users').status)).to.deep.equal([200, 200, 429]);
  });

  it('can be customized', () => {
    const api = limited({ all: { burst: 1, perMinute: 1 }, groups: { logs: { burst: 3, perMinute: 3 } } });
    expect([api.get('/users').status, api.get('/users').status]).to.deep.equal([200, 429]);
    expect(left(api.get('/users/none/logs'))).to.equal(2);
  });

  it('are reset with the tenant', () => {
    const api = limited('free');
    for (let index = 0; index < 3; index += 1) api.get('/users');
    api.tenant.reset();
    expect(api.get('/users').status).to.equal(200);
  });

  it('of an unknown plan are refused at the start', () => {
    expect(() => limited('gold' as 'free')).to.throw(TypeError, 'rateLimit must be one of free, essentials');
  });

  it('without numbers are refused at the start', () => {
    for (const plan of [{}, { all: { burst: 0, perMinute: 1 } }, { all: { burst: 1, perMinute: NaN } }])
      expect(() => limited(plan as RatePlan)).to.throw(TypeError, 'rateLimit must be like');
  });

  it('have a kind for each route', () => {
    const kinds = {
      'GET /api/v2/users/:id': 'read users',
      'GET /api/v2/users-by-email': 'read users',
      'PATCH /api/v2/users/:id': 'write users',
      'DELETE /api/v2/users/:id': 'delete users',
      'GET /api/v2/users/:id/logs': 'logs',
      'GET /api/v2/logs': 'logs',
      'POST /api/v2/connections': 'connections',
      'POST /api/v2/users/:id/authentication-methods': 'write authentication methods',
      'GET /userinfo': 'userinfo',
      'GET /api/v2/roles': 'other',
    };
    for (const [route, kind] of Object.entries(kinds)) {
      const [method = '', path = ''] = route.split(' ');
      expect(rateGroupOf(method, path), route).to.equal(kind);
    }
    expect(Object.keys(RATE_PLANS)).to.have.length(5);
  });
});
