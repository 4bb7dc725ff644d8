import { expect } from 'chai';
import { ManagementClient, ManagementTokenProvider } from '../../src/management/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

describe('the limits of a client', () => {
  let server: TestServer;
  afterEach(() => server.close());

  it('are 100 connections, and 64 idle ones', async () => {
    let most = 0;
    let held: (() => void)[] = [];
    server = await serve((_request, response) => {
      held.push(() => sendJson(response, 200, {}));
      most = Math.max(most, held.length);
    });
    server.keepOpen();
    const management = new ManagementClient({ domain: server.origin, token: 't', rateLimit: false });
    const calls = Array.from({ length: 500 }, () => management.roles.get({ id: 'r' }));
    let open = 0;
    let left = 500;
    while (left > 0) {
      while (held.length < Math.min(100, left)) await new Promise(setImmediate);
      open = Math.max(open, await server.open());
      const answers = held;
      held = [];
      for (const answer of answers) answer();
      left -= answers.length;
    }
    await Promise.all(calls);
    expect({ most, open }).to.deep.equal({ most: 100, open: 100 });
    while ((await server.open()) > 64) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await server.open()).to.equal(64);
    await management.close();
  }).timeout(20_000);

  it('are the tokens of 100 configurations that no client uses any more', async () => {
    server = await serve(({ url }, response, count) =>
      sendJson(response, 200, url === '/oauth/token' ? { access_token: `t${count}`, expires_in: 600 } : {}),
    );
    ManagementTokenProvider.clearCache();
    const call = (index: number): Promise<unknown> =>
      new ManagementClient({
        domain: server.origin,
        clientId: `c${index}`,
        clientSecret: 's',
      }).roles.get({ id: 'r' });
    const asked = (): number => server.seen.filter(({ url }) => url === '/oauth/token').length;
    for (let index = 0; index < 150; index += 1) await call(index);
    expect(asked()).to.equal(150);
    for (let index = 149; index >= 50; index -= 1) await call(index);
    expect(asked(), 'the last 100 are known').to.equal(150);
    await call(0);
    expect(asked(), 'the first is not').to.equal(151);
  });

  it('are 4,096 characters of a response that is not JSON, of which errors quote 120', async () => {
    server = await serve((_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end(`${'<br>'.repeat(900)}${'word '.repeat(100_000)}`);
    });
    const management = new ManagementClient({
      domain: server.origin,
      token: 't',
      retry: { enabled: false },
    });
    const { message } = await rejectionOf(management.roles.get({ id: 'r' }));
    const [, quoted = ''] = /: "(.*)"$/.exec(message) ?? [];
    expect(quoted)
      .to.match(/^(word )+/)
      .and.have.length(120);
  });
});
