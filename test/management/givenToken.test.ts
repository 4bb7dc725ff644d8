import { expect } from 'chai';
import { ManagementClient, type ManagementClientOptions } from '../../src/index';
import { ManagementTokenProvider, UsersManager } from '../../src/management/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

describe('your own token function', () => {
  let server: TestServer;
  before(async () => {
    server = await serve(({ url, headers }, response) =>
      url === '/oauth/token'
        ? sendJson(response, 200, { access_token: 'granted', expires_in: 60 })
        : sendJson(response, 200, { with: headers.authorization }),
    );
  });
  after(() => server.close());
  beforeEach(() => void (server.seen.length = 0));

  const unhandled: unknown[] = [];
  const note = (reason: unknown): unknown => unhandled.push(reason);
  before(() => void process.on('unhandledRejection', note));
  after(() => void process.off('unhandledRejection', note));

  const users = (getAccessToken: () => Promise<string>): UsersManager =>
    new UsersManager({ baseUrl: `${server.origin}/api/v2`, tokenProvider: { getAccessToken } });

  it('is called once per call', async () => {
    let asked = 0;
    const manager = users(async () => `own-${(asked += 1)}`);
    expect(await manager.get({ id: 'x' })).to.deep.equal({ with: 'Bearer own-1' });
    expect(await manager.get({ id: 'x' })).to.deep.equal({ with: 'Bearer own-2' });
    expect(asked).to.equal(2);
  });

  it('rejects the call with its own error', async () => {
    const reason = new RangeError('no token today');
    const manager = users(() => Promise.reject(reason));
    expect(await rejectionOf(manager.get({ id: 'x' }))).to.equal(reason);
    expect(await new Promise((resolve) => manager.get({ id: 'x' }, resolve))).to.equal(reason);
    const byFunction = new ManagementClient({
      domain: server.origin,
      token: () => Promise.reject('a text'),
    });
    expect(await rejectionOf(byFunction.users.get({ id: 'x' }))).to.equal('a text');
    const withoutReason = new ManagementClient({ domain: server.origin, token: () => Promise.reject() });
    expect(await rejectionOf(withoutReason.users.get({ id: 'x' }))).to.be.instanceOf(Error);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(unhandled).to.deep.equal([]);
    expect(server.seen).to.have.length(0);
  });

  it('does not block later calls when it throws', async () => {
    let broken = true;
    const manager = users(() => {
      if (broken) throw new RangeError('broken');
      return Promise.resolve('own');
    });
    const failures = await Promise.all(
      Array.from({ length: 150 }, () => rejectionOf(manager.get({ id: 'x' }))),
    );
    expect(new Set(failures.map(String))).to.deep.equal(new Set(['RangeError: broken']));
    broken = false;
    expect(await manager.get({ id: 'x' })).to.deep.equal({ with: 'Bearer own' });
  });

  it('may use the other options', async () => {
    const options = {
      domain: server.origin,
      vault: 'of-the-vault',
      token(): string {
        return (this as unknown as { vault: string }).vault;
      },
    };
    const management = new ManagementClient(options as ManagementClientOptions);
    expect(await management.users.get({ id: 'x' })).to.deep.equal({ with: 'Bearer of-the-vault' });
    expect(await management.getAccessToken()).to.equal('of-the-vault');
  });

  it('may be a token provider that managers share', async () => {
    ManagementTokenProvider.clearCache();
    const tokenProvider = new ManagementTokenProvider({
      domain: server.origin,
      clientId: 'id',
      clientSecret: 'secret',
      audience: 'a',
    });
    const manager = new UsersManager({ baseUrl: `${server.origin}/api/v2`, tokenProvider });
    expect(await manager.get({ id: 'x' })).to.deep.equal({ with: 'Bearer granted' });
    expect(await manager.roles.getAll({ id: 'x' })).to.deep.equal({ with: 'Bearer granted' });
    expect(server.seen.filter(({ url }) => url === '/oauth/token')).to.have.length(1);
  });
});
