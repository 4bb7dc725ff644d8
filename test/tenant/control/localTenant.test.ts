import { expect } from 'chai';
import { connectTenant, startTenant, type LocalTenant, type RunningTenant } from '../../../src/tenant';

const JANE = { user_id: 'jane', email: 'jane@example.com' };

/** The error that a call throws or rejects with. */
async function failure(call: () => unknown): Promise<Error> {
  try {
    await call();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('expected a failure');
}

async function api(tenant: LocalTenant, method: string, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${await tenant.mintToken()}`, 'content-type': 'application/json' };
  return fetch(`${tenant.url}/api/v2${path}`, { method, headers, body: body && JSON.stringify(body) });
}

const ways: readonly [string, (running: RunningTenant) => Promise<LocalTenant> | LocalTenant][] = [
  ['in this process', (running) => running],
  ['by connectTenant', (running) => connectTenant(running.url)],
];

for (const [way, reach] of ways)
  describe(`A tenant ${way}`, () => {
    let running: RunningTenant;
    let tenant: LocalTenant;

    before(async () => {
      running = await startTenant({ seed: [JANE] });
      tenant = await reach(running);
    });
    beforeEach(() => tenant.reset());
    after(() => running.close());

    const count = async (): Promise<number> =>
      ((await (await api(tenant, 'GET', '/users')).json()) as unknown[]).length;

    it('has its origin and credentials', () => {
      expect([tenant.url, tenant.domain]).to.deep.equal([running.url, running.domain]);
      expect([tenant.clientId, tenant.clientSecret]).to.deep.equal(['local-client', 'local-secret']);
      expect(tenant.audience).to.equal(`${running.url}/api/v2/`);
      expect(tenant.issuer).to.equal(`${running.url}/`);
    });

    it('mints tokens with chosen scopes', async () => {
      const token = await tenant.mintToken({ scope: 'read:roles' });
      const headers = { authorization: `Bearer ${token}` };
      expect((await fetch(`${tenant.url}/api/v2/users`, { headers })).status).to.equal(403);
    });

    it('loads seeds, resets, and exports users', async () => {
      await tenant.seed([{ user_id: 'joe', email: 'joe@example.com' }]);
      await tenant.seed('{"user_id":"ann","email":"ann@example.com"}\n');
      expect(await count()).to.equal(3);
      expect((await tenant.exportUsers()).trim().split('\n')).to.have.length(3);
      await tenant.reset();
      expect(await count()).to.equal(1);
    });

    it('explains an invalid seed, and adds nothing', async () => {
      const error = await failure(() => tenant.seed([{ user_id: 'joe', email: 'joe@example.com' }, JANE]));
      expect(error.name).to.equal('SeedError');
      expect(error.message).to.match(/users\[1\]/);
      expect(await count()).to.equal(1);
    });

    it('restores a snapshot', async () => {
      const snapshot = await tenant.snapshot();
      await api(tenant, 'DELETE', '/users/auth0%7Cjane');
      expect(await count()).to.equal(0);
      await tenant.restore(snapshot);
      expect(await count()).to.equal(1);
    });

    it('plans faults and cancels them', async () => {
      await tenant.fail({ route: 'GET /users', status: 503 });
      expect((await api(tenant, 'GET', '/users')).status).to.equal(503);
      const takeBack = await tenant.fail({ status: 500 });
      await takeBack();
      await takeBack();
      expect((await api(tenant, 'GET', '/users')).status).to.equal(200);
      const error = await failure(() => tenant.fail({ status: 99 }));
      expect(error).to.be.instanceOf(TypeError);
      expect(error.message).to.equal('tenant.fail: status must be from 200 to 599; got 99');
    });

    it('shows requests and responses', async () => {
      await api(tenant, 'GET', '/users/auth0%7Cjane');
      await api(tenant, 'GET', '/users/auth0%7Cnobody');
      const requests = await tenant.getRequests();
      expect(requests.map(({ status }) => status)).to.deep.equal([200, 404]);
      const [first, second] = requests;
      expect(first).to.include({
        method: 'GET',
        path: '/api/v2/users/auth0%7Cjane',
        who: 'local-client@clients',
      });
      expect(first?.answer?.body).to.include({ email: 'jane@example.com' });
      expect(first?.duration).to.be.at.least(0);
      expect(await tenant.getRequests({ after: first?.id })).to.deep.equal([second]);
      expect(await tenant.getRequests({ limit: 1 })).to.deep.equal([second]);
      const error = await failure(() => tenant.getRequests({ limit: -1 }));
      expect(error).to.be.instanceOf(TypeError);
      expect(error.message).to.match(/^limit must be a whole number, 0 or more; got /);
      await tenant.clearRequests();
      expect(await tenant.getRequests()).to.deep.equal([]);
    });

    it('waits for the next mail, and returns each once', async () => {
      const waits = tenant.nextMail({ to: 'JANE@example.com' });
      await api(tenant, 'POST', '/tickets/password-change', { user_id: 'auth0|jane' });
      await api(tenant, 'POST', '/jobs/verification-email', { user_id: 'auth0|jane' });
      await tenant.clock.advance('1h');
      const mail = await waits;
      expect(mail).to.include({ user_id: 'auth0|jane', to: 'jane@example.com' });
      expect((await tenant.getOutbox({ type: mail.type })).map(({ id }) => id)).to.include(mail.id);
      for (const { id } of (await tenant.getOutbox({ to: 'jane@example.com' })).slice(1))
        expect((await tenant.nextMail({ to: 'jane@example.com' })).id).to.equal(id);
      const error = await failure(() => tenant.nextMail({ to: 'jane@example.com', timeout: 30 }));
      expect(error.message).to.match(
        /^No new mail to jane@example.com came within 30 ms. The outbox holds \d/,
      );
    });

    it('limits rates from now on, until it is reset', async () => {
      await tenant.clock.freeze();
      await tenant.setRateLimit({ all: { burst: 1, perMinute: 1 }, groups: {} });
      await api(tenant, 'GET', '/users');
      expect((await api(tenant, 'GET', '/users')).status).to.equal(429);
      await tenant.setRateLimit();
      expect((await api(tenant, 'GET', '/users')).status).to.equal(200);
      const error = await failure(() => tenant.setRateLimit('gold' as 'free'));
      expect(error.message).to.match(/^rateLimit must be one of free, .*; got gold$/);
    });

    it('freezes, moves and releases its time', async () => {
      await tenant.clock.freeze('2026-01-01T00:00:00.000Z');
      await tenant.clock.advance('2h');
      await tenant.clock.advance(5);
      expect(await tenant.clock.now()).to.equal(Date.UTC(2026, 0, 1, 2, 0, 0, 5));
      for (const by of [-1, 'soon'])
        expect((await failure(() => tenant.clock.advance(by))).message).to.equal(
          `clock.advance: expected milliseconds; got ${by}`,
        );
      expect((await failure(() => tenant.clock.freeze('x'))).message).to.equal(
        'clock.freeze: expected a date; got x',
      );
      await tenant.clock.release();
      expect(await tenant.clock.now()).to.be.above(Date.UTC(2026, 0, 2));
    });
  });

describe('connectTenant', () => {
  it('explains an invalid URL, and one without a tenant', async () => {
    expect((await failure(() => connectTenant('tenant'))).message).to.match(
      /url must be like .*got "tenant"/,
    );
    const running = await startTenant();
    await running.close();
    const error = await failure(() => connectTenant(running.url));
    expect(error.name).to.equal('TenantConnectionError');
    expect(error.message).to.match(new RegExp(`^No tenant answered at ${running.url}: `));
  });

  it('refuses a route that is a function', async () => {
    const running = await startTenant();
    const tenant = await connectTenant(running.url);
    const error = await failure(() => tenant.fail({ route: () => true, status: 500 }));
    expect(error.message).to.match(/route must be text/);
    await running.close();
  });

  it('ends its waits when the tenant closes', async () => {
    const running = await startTenant();
    const tenant = await connectTenant(running.url);
    const waits = failure(() => tenant.nextMail({ timeout: 60_000 }));
    await tenant.clock.now();
    await running.close();
    expect((await waits).name).to.equal('TenantConnectionError');
  });
});
