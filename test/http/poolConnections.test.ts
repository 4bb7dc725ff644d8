import { expect } from 'chai';
import { Agent, createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { poolConnections } from '../../src/http/transport/poolConnections';
import { ManagementClient } from '../../src/index';
import { rejectionOf } from '../support/rejection';
import { tls } from '../support/tls';

describe('a connection pool', () => {
  let server: Server;
  let agent: Agent;
  let management: ManagementClient;
  /** The server name of each new connection. */
  let asked: (string | false)[];
  let sockets: Socket[];

  beforeEach(async () => {
    [asked, sockets] = [[], []];
    server = createServer(tls, (request, response) => {
      const close = request.url?.endsWith('close') ? { connection: 'close' } : {};
      response.writeHead(200, { 'content-type': 'application/json', ...close });
      response.end(JSON.stringify({ host: request.headers.host }));
    });
    server.on('secureConnection', (socket: TLSSocket) => {
      // Missing in Node's types.
      asked.push((socket as TLSSocket & { servername?: string | false }).servername ?? false);
      sockets.push(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const domain = `localhost:${(server.address() as AddressInfo).port}`;
    agent = poolConnections(new Agent({ keepAlive: true, ca: tls.cert }));
    const retry = { enabled: false };
    management = new ManagementClient({ domain, token: 't', httpsAgent: agent, rateLimit: false, retry });
  });
  afterEach(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });

  const free = (): number => Object.values(agent.freeSockets).flat().length;
  const used = (): number => Object.values(agent.sockets).flat().length;

  it('opens as many connections as there are concurrent calls, and reuses them', async () => {
    const calls = (count: number): Promise<unknown> =>
      Promise.all(Array.from({ length: count }, () => management.users.get({ id: 'x' })));
    await calls(20);
    await calls(20);
    for (let index = 0; index < 5; index += 1) await management.users.get({ id: 'x' });
    expect(asked).to.deep.equal(Array(20).fill('localhost'));
  });

  it('tracks which connections are in use, and which are free', async () => {
    const call = management.users.get({ id: 'x' });
    expect([used(), free()]).to.deep.equal([1, 0]);
    await call;
    await new Promise(setImmediate);
    expect([used(), free()]).to.deep.equal([0, 1]);
    await Promise.all([management.users.get({ id: 'x' }), management.users.get({ id: 'x' })]);
    await new Promise(setImmediate);
    expect([used(), free()]).to.deep.equal([0, 2]);
  });

  it('drops connections that the server closes, and broken ones', async () => {
    await management.users.get({ id: 'close' });
    while (used() > 0) await new Promise(setImmediate);
    expect(free()).to.equal(0);
    await management.users.get({ id: 'x' });
    const closed = new Promise((resolve) => Object.values(agent.freeSockets)[0]?.[0]?.once('close', resolve));
    sockets.at(-1)?.destroy();
    await closed;
    expect([used(), free()]).to.deep.equal([0, 0]);
    expect(await management.users.get({ id: 'x' })).to.have.property('host');
  });

  it('never reuses a connection for a call with another Host header', async () => {
    const as = (host: string) => management.withOptions({ headers: { Host: host } }).users;
    await management.users.get({ id: 'x' });
    await as('127.0.0.1').get({ id: 'x' });
    expect(await as('127.0.0.1').get({ id: 'x' })).to.deep.equal({ host: '127.0.0.1' });
    await management.users.get({ id: 'x' });
    expect(asked).to.deep.equal(['localhost', false]);
    const error = await rejectionOf(as('other.example').get({ id: 'x' }));
    expect(error).to.include({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });
});
