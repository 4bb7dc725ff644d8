import { request, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { startTenant, type RunningTenant, type StartTenantOptions } from '../../src/tenant/startTenant';
import type { FaultOptions } from '../../src/tenant/realism/Faults';

/** The result of a request: status and body, or how the connection broke. */
function ask(tenant: RunningTenant, path = '/api/v2/users', method = 'GET', body = ''): Promise<string> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' };
    const outgoing = request(`${tenant.url}${path}`, { method, headers }, (incoming: IncomingMessage) => {
      let text = '';
      incoming.on('data', (chunk) => (text += String(chunk)));
      incoming.on('end', () => resolve(`${incoming.statusCode} ${text}`));
      incoming.on('error', () =>
        resolve(`broken off after ${text.length} of ${incoming.headers['content-length']}`),
      );
    });
    outgoing.on('error', ({ message }) => resolve(message)).end(body);
  });
}

describe('Scripted faults', () => {
  let tenant: RunningTenant;
  const start = async (options: StartTenantOptions = {}): Promise<void> => {
    tenant = await startTenant(options);
  };
  beforeEach(() => start());
  afterEach(() => tenant.close());

  it('respond with a status, once', async () => {
    tenant.fail({ status: 503 });
    expect(await ask(tenant)).to.match(/^503 \{"statusCode":503/);
    expect(await ask(tenant)).to.equal('200 []');
  });

  it('respond with the given body and headers', async () => {
    tenant.fail({ status: 429, body: 'slow down', headers: { 'retry-after': '7' } });
    const response = await fetch(`${tenant.url}/api/v2/users`);
    expect([response.status, response.headers.get('retry-after'), await response.text()]).to.deep.equal([
      429,
      '7',
      'slow down',
    ]);
  });

  it('affect the given number of requests to the given route', async () => {
    tenant.fail({ route: 'GET /users/:id', status: 500, times: 2 });
    const statuses = [];
    for (const path of ['/users', '/users/a', '/users/b/roles', '/users/b', '/users/a'])
      statuses.push((await ask(tenant, `/api/v2${path}`)).slice(0, 3));
    expect(statuses).to.deep.equal(['200', '500', '404', '500', '404']);
  });

  it('accept path parameters in the style of the SDK or the API', async () => {
    for (const route of ['GET /users/:id', 'GET /users/{id}', '/api/v2/users/{id}']) {
      tenant.fail({ route, status: 503 });
      expect(await ask(tenant), route).to.equal('200 []');
      expect(await ask(tenant, '/api/v2/users/auth0%7Ca'), route).to.match(/^503/);
    }
  });

  it('are refused for a route that no request can match', () => {
    for (const route of [
      'users',
      'GET users',
      'FETCH /users',
      'get /users',
      '/users?page=1',
      '/users#a',
      'GET /a b',
    ])
      expect(() => tenant.fail({ route, status: 503 }), route).to.throw(
        TypeError,
        `tenant.fail: a route is like 'PATCH /users/:id'; got '${route}'`,
      );
  });

  it('reset the connection, without executing the request', async () => {
    tenant.fail({ route: 'POST /users', reset: true });
    const body = JSON.stringify({ connection: 'email', email: 'a@example.com' });
    expect(await ask(tenant, '/api/v2/users', 'POST', body)).to.match(/ECONNRESET|socket hang up/);
    expect(await ask(tenant)).to.equal('200 []');
    expect(tenant.requests[0]).to.include({ method: 'POST', status: 0 });
  });

  it('can lose the response of an executed request', async () => {
    tenant.fail({ reset: true, executed: true });
    const body = JSON.stringify({ connection: 'email', email: 'a@example.com' });
    expect(await ask(tenant, '/api/v2/users', 'POST', body)).to.match(/ECONNRESET|socket hang up/);
    expect(await ask(tenant)).to.contain('a@example.com');
  });

  it('cut off a response in the middle', async () => {
    tenant.fail({ route: '/users/:id', truncate: true });
    expect(await ask(tenant, '/api/v2/users/none')).to.match(/^broken off after \d+ of \d+$/);
  });

  it('never respond; closing ends such a request', async () => {
    tenant.fail({ route: '*', hang: true });
    const hanging = ask(tenant);
    while (tenant.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await tenant.close();
    expect(await hanging).to.match(/ECONNRESET|socket hang up/);
  });

  it('can match by a function, be canceled one by one, and all by a reset', async () => {
    const back = tenant.fail({ route: ({ method }) => method === 'GET', status: 500 });
    back();
    expect((await ask(tenant)).slice(0, 3)).to.equal('200');
    tenant.fail({ status: 500 });
    tenant.reset();
    expect((await ask(tenant)).slice(0, 3)).to.equal('200');
  });

  it('that are invalid are refused at once', () => {
    const senseless: FaultOptions[] = [
      {},
      { status: 500, hang: true },
      { status: 42 },
      { hang: true, times: 0 },
      { hang: true, route: 'users' },
    ];
    for (const options of senseless)
      expect(() => tenant.fail(options), JSON.stringify(options)).to.throw(TypeError, 'tenant.fail');
  });

  it('include latency, which delays each response', async () => {
    await tenant.close();
    await start({ latency: { from: 1, to: 3 } });
    expect((await ask(tenant)).slice(0, 3)).to.equal('200');
  });

  it('of latency do not delay closing', async () => {
    await tenant.close();
    await start({ latency: 3_600_000 });
    const waiting = ask(tenant);
    while (tenant.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await tenant.close();
    expect(await waiting).to.match(/ECONNRESET|socket hang up/);
  });
});
