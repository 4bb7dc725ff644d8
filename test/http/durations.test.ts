import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import { ManagementClient } from '../../src/management/index';
import { ManagementTokenProvider } from '../../src/management/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

const HOUR = 3_600_000;

/** Sets the system clock forward or back for the rest of a test, like an administrator or NTP. */
function step(by: number): void {
  const before = Date.now;
  Date.now = () => before() + by;
}

describe('when the system clock is set', () => {
  const { now } = Date;
  const servers: TestServer[] = [];
  beforeEach(() => ManagementTokenProvider.clearCache());
  afterEach(async () => {
    Date.now = now;
    for (const server of servers.splice(0)) await server.close();
  });
  const start = async (answer: Parameters<typeof serve>[0]): Promise<TestServer> => {
    const server = await serve(answer);
    servers.push(server);
    return server;
  };

  for (const [title, by] of [
    ['back by an hour', -HOUR],
    ['forward by an hour', HOUR],
  ] as const) {
    it(`${title} while calls wait for the rate limit, they are sent as before`, async () => {
      let left = 3;
      const refill = setInterval(() => (left = Math.min(3, left + 1)), 20);
      const server = await start((_request, response) => {
        const isAllowed = left > 0;
        if (isAllowed) left -= 1;
        sendJson(
          response,
          isAllowed ? 200 : 429,
          {},
          { 'x-ratelimit-limit': '3', 'x-ratelimit-remaining': String(left) },
        );
      });
      const management = new ManagementClient({
        domain: server.origin,
        token: 't',
        retry: { minTimeout: 20 },
      });
      const calls = Array.from({ length: 12 }, () => management.roles.get({ id: 'r' }));
      await sleep(30);
      step(by);
      expect(
        await Promise.race([Promise.all(calls).then(() => 'done'), sleep(8_000, 'still waiting')]),
      ).to.equal('done');
      clearInterval(refill);
    }).timeout(20_000);

    it(`${title} during a call, its deadline and retries are not affected`, async () => {
      const server = await start((_request, response, count) =>
        count < 3 ? sendJson(response, 503, {}) : sendJson(response, 200, { count }),
      );
      const management = new ManagementClient({
        domain: server.origin,
        token: 't',
        deadline: 5_000,
        retry: { minTimeout: 20, randomize: false },
      });
      const call = management.roles.get({ id: 'r' });
      step(by);
      expect(await call).to.deep.equal({ count: 3 });
      const hanging = await start(() => undefined);
      const bounded = new ManagementClient({ domain: hanging.origin, token: 't', deadline: 60 });
      const late = bounded.roles.get({ id: 'r' });
      step(by);
      expect(await rejectionOf(late)).to.include({ code: 'EDEADLINE' });
    });

    it(`${title} while a token is cached, it is used until it expires`, async () => {
      const server = await start(({ url }, response, count) =>
        sendJson(response, 200, url === '/oauth/token' ? { access_token: `t${count}`, expires_in: 600 } : {}),
      );
      const management = new ManagementClient({
        domain: server.origin,
        clientId: 'c',
        clientSecret: 's',
        audience: `a${by}`,
      });
      await management.roles.get({ id: 'r' });
      step(by);
      await management.roles.get({ id: 'r' });
      expect(server.seen.filter(({ url }) => url === '/oauth/token')).to.have.length(1);
    });
  }
});
