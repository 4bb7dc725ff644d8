import { request, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { startTenant, type RunningTenant } from '../../../src/tenant';

interface Answer {
  status: number;
  text: string;
}

/** Sends headers unchanged: fetch does not let a test set the host or the origin. */
function send(
  tenant: RunningTenant,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  const port = tenant.domain.split(':').at(-1);
  return new Promise((resolve, reject) => {
    const read = (response: IncomingMessage): void => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    };
    const options = { host: '127.0.0.1', port, method, path, agent: false as const };
    const all = { ...(body === '' ? {} : { 'content-length': String(body.length) }), ...headers };
    request({ ...options, headers: all }, read)
      .on('error', reject)
      .end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('/_tenant', () => {
  let tenant: RunningTenant;

  before(async () => {
    tenant = await startTenant({ seed: [{ user_id: 'jane', email: 'jane@example.com' }] });
  });
  beforeEach(() => tenant.reset());
  after(() => tenant.close());

  const users = (): number => tenant.counts().users ?? 0;
  const SEED = '[{"user_id":"joe","email":"joe@example.com"}]';

  it('refuses a name that was rebound to this machine, for reads, too', async () => {
    for (const path of ['/_tenant', '/_tenant/api', '/_tenant/health', '/_tenant/api/events'])
      expect((await send(tenant, 'GET', path, { host: 'evil.example' })).status, path).to.equal(421);
  });

  it('refuses pages of other origins, including those on this machine, for reads, too', async () => {
    const port = Number(tenant.domain.split(':').at(-1));
    const others = ['https://evil.example', 'null', `http://127.0.0.1:${port + 1}`, 'http://localhost:3000'];
    for (const origin of [...others, tenant.url.replace('http:', 'https:')]) {
      expect((await send(tenant, 'GET', '/_tenant/api', { origin })).status, origin).to.equal(403);
      const write = await send(tenant, 'POST', '/_tenant/api/seed', { origin, ...JSON_TYPE }, SEED);
      expect(write.status, origin).to.equal(403);
    }
    expect(users()).to.equal(1);
  });

  it('accepts requests of its own page', async () => {
    const own = { origin: tenant.url, 'sec-fetch-site': 'same-origin', ...JSON_TYPE };
    expect((await send(tenant, 'POST', '/_tenant/api/seed', own, SEED)).status).to.equal(200);
    const host = tenant.domain.replace('127.0.0.1', 'localhost');
    const named = { host, origin: `http://${host}` };
    expect((await send(tenant, 'GET', '/_tenant/api', named)).status).to.equal(200);
  });

  it('accepts a link from another site only to its page', async () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const frame = { ...link, 'sec-fetch-dest': 'iframe' };
    const statuses = [
      (await send(tenant, 'GET', '/_tenant', link)).status,
      (await send(tenant, 'GET', '/_tenant/api', link)).status,
      (await send(tenant, 'GET', '/_tenant', frame)).status,
      (await send(tenant, 'POST', '/_tenant', link)).status,
    ];
    expect(statuses[0]).to.not.equal(403);
    expect(statuses.slice(1)).to.deep.equal([403, 403, 403]);
  });

  it('refuses requests that a browser sends for another site', async () => {
    for (const site of ['cross-site', 'same-site'])
      for (const path of ['/_tenant/api', '/_tenant/api/events', '/_tenant'])
        expect((await send(tenant, 'GET', path, { 'sec-fetch-site': site })).status, site).to.equal(403);
  });

  it('refuses forms, and everything else that a page can send without a preflight', async () => {
    const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'];
    for (const type of types) {
      const { status } = await send(tenant, 'POST', '/_tenant/api/seed', { 'content-type': type }, SEED);
      expect(status, type).to.equal(403);
      const empty = await send(tenant, 'POST', '/_tenant/api/reset', { 'content-type': type });
      expect(empty.status, type).to.equal(403);
    }
    expect((await send(tenant, 'POST', '/_tenant/api/seed', {}, SEED)).status).to.equal(415);
    expect(users()).to.equal(1);
  });

  it('refuses bodies that are not JSON, and changes nothing', async () => {
    const { status, text } = await send(tenant, 'POST', '/_tenant/api/seed', JSON_TYPE, '[{');
    expect(status).to.equal(400);
    expect(JSON.parse(text).message).to.match(/^body must be JSON: /);
    const deep = `{"users":[{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`;
    const state = `{"version":1,"state":${deep}}`;
    expect((await send(tenant, 'PUT', '/_tenant/api/state', JSON_TYPE, state)).status).to.equal(400);
    expect(users()).to.equal(1);
  });

  it('answers unknown paths with 404 and other verbs with 405', async () => {
    expect((await send(tenant, 'GET', '/_tenant/api/nothing')).status).to.equal(404);
    expect((await send(tenant, 'GET', '/_tenant/api/requests/7')).status).to.equal(404);
    expect((await send(tenant, 'DELETE', '/_tenant/api/faults/%2e%2e')).status).to.equal(404);
    expect((await send(tenant, 'DELETE', '/_tenant/api')).text).to.include('Use GET; got DELETE');
    expect((await send(tenant, 'GET', '/_tenants')).status).to.equal(404);
    expect((await send(tenant, 'HEAD', '/_tenant/health')).status).to.equal(200);
    expect((await send(tenant, 'HEAD', '/_tenant/api/outbox/next')).status).to.equal(405);
  });

  it('is not in the journal, not limited and not faulted', async () => {
    tenant.fail({ route: '*', status: 500 });
    tenant.setRateLimit('free');
    for (let turn = 0; turn < 5; turn += 1)
      expect((await send(tenant, 'GET', '/_tenant/api')).status).to.equal(200);
    expect(tenant.requests).to.have.length(0);
    expect(tenant.faults.list()).to.have.length(1);
  });

  describe('The page', () => {
    const asPage = (headers: Record<string, string>): Promise<Answer> =>
      send(tenant, 'GET', '/api/v2/users', {
        authorization: `Bearer ${tenant.mintToken()}`,
        'x-auth0-classic-console': '1',
        ...headers,
      });

    it('reads and writes without journal, faults and limits', async () => {
      tenant.clock.freeze();
      tenant.fail({ status: 500 });
      tenant.setRateLimit({ all: { burst: 1, perMinute: 1 }, groups: {} });
      const own: Record<string, string>[] = [{}, { 'sec-fetch-site': 'same-origin' }, { origin: tenant.url }];
      for (const headers of own) expect((await asPage(headers)).status).to.equal(200);
      expect(tenant.requests).to.have.length(0);
      expect(tenant.faults.list()).to.have.length(1);
    });

    it("can't be impersonated by another origin", async () => {
      for (const headers of [{ origin: 'http://localhost:1' }, { 'sec-fetch-site': 'same-site' }] as Record<
        string,
        string
      >[])
        await asPage(headers);
      expect(tenant.requests).to.have.length(2);
    });
  });
});

describe('The key of /_tenant', () => {
  it('is needed when the tenant listens elsewhere than on loopback', async () => {
    const tenant = await startTenant({ host: '0.0.0.0' });
    const { key = '' } = tenant;
    expect(key).to.match(/^[\w-]{32}$/);
    const status = async (path: string, authorization?: string): Promise<number> =>
      (await send(tenant, 'GET', path, authorization === undefined ? {} : { authorization })).status;
    for (const given of [
      undefined,
      'Bearer',
      'Bearer wrong',
      `Basic ${key}`,
      `Bearer ${key}x`,
      `Bearer ${tenant.mintToken()}`,
    ])
      expect(await status('/_tenant/api', given), given).to.equal(401);
    expect(await status('/_tenant/api/events')).to.equal(401);
    expect(await status('/_tenant/api', `Bearer ${key}`)).to.equal(200);
    for (const path of ['/_tenant', '/_tenant/health', '/_tenant/api/openapi.json'])
      expect(await status(path), path).to.equal(200);
    await tenant.close();
  });

  it('can be chosen, and is then needed on loopback, too', async () => {
    const tenant = await startTenant({ key: 'chosen' });
    expect((await send(tenant, 'POST', '/_tenant/api/reset')).status).to.equal(401);
    expect(
      (await send(tenant, 'POST', '/_tenant/api/reset', { authorization: 'Bearer chosen' })).status,
    ).to.equal(204);
    await tenant.close();
  });

  it('is not needed on loopback, and must be valid in a header', async () => {
    const tenant = await startTenant();
    expect(tenant.key).to.equal(undefined);
    await tenant.close();
    for (const key of ['', 'a b', 'ä', 'x'.repeat(201)]) {
      const error = await startTenant({ key }).catch((reason: unknown) => reason);
      expect(String(error)).to.equal(
        'TypeError: key must be 1 to 200 visible ASCII characters without spaces',
      );
    }
  });
});
