import { expect } from 'chai';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import {
  connect,
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { Agent } from 'node:https';
import { inspect } from 'node:util';
import { ManagementClient, type ManagementClientOptions } from '../../src/index';
import { eventually } from '../support/eventually';
import { rejectionOf } from '../support/rejection';
import { tls } from '../support/tls';

type Any = Server | TcpServer;

const listen = async (server: Any): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const openSockets = (server: Any): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
/** A proxy that answers the first bytes of each connection with these bytes. */
const saying = (bytes: string): TcpServer =>
  createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => void socket.write(bytes));
  });

const FORGED = 'content-type: application/json\r\ncontent-length: 12\r\n\r\n{"forged":1}';

/** Responses to CONNECT other than 200. */
const LIES: Record<string, { bytes: string; message: RegExp }> = {
  'a 203 with a value': {
    bytes: `HTTP/1.1 203 Non-Authoritative\r\n${FORGED}`,
    message: /203 Non-Authoritative/,
  },
  'a 201 with a value': { bytes: `HTTP/1.1 201 Created\r\n${FORGED}`, message: /201 Created/ },
  'a 204': { bytes: 'HTTP/1.1 204 No Content\r\n\r\n', message: /204 No Content/ },
  'a 407': {
    bytes: `HTTP/1.1 407 Proxy Authentication Required\r\n${FORGED}`,
    message: /407 Proxy Authentication Required/,
  },
  'a 502': { bytes: `HTTP/1.1 502 Bad Gateway\r\n${FORGED}`, message: /502 Bad Gateway/ },
  'a 302 to itself': {
    bytes: 'HTTP/1.1 302 Found\r\nlocation: http://proxy.example/\r\ncontent-length: 0\r\n\r\n',
    message: /302 Found/,
  },
  'a 200 with a value right behind it': {
    bytes: `HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n${FORGED}`,
    message: /refused to connect/,
  },
  'what is not HTTP': { bytes: 'hello\r\n\r\n', message: /can't be reached/ },
};

describe('a proxy', () => {
  const servers: Any[] = [];
  const sockets = new Set<Socket>();
  const start = async <S extends Any>(server: S): Promise<{ server: S; port: number }> => {
    servers.push(server);
    server.on('connection', (socket: Socket) => sockets.add(socket));
    return { server, port: await listen(server) };
  };
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });
  const through = (port: number, options: Partial<ManagementClientOptions> = {}): ManagementClient =>
    new ManagementClient({
      domain: 'tenant.example',
      token: 'the-token',
      proxy: `http://127.0.0.1:${port}`,
      retry: { enabled: false },
      ...options,
    });

  for (const [title, { bytes, message }] of Object.entries(LIES)) {
    it(`can't make its own response look like the API's: ${title}`, async () => {
      const { server, port } = await start(saying(bytes));
      const management = through(port);
      for (const call of [
        management.roles.get({ id: 'r' }),
        management.roles.create({ name: 'r' }),
        management.roles.delete({ id: 'r' }),
      ]) {
        const error = await rejectionOf(call);
        expect(error.message).to.match(message).and.include(`127.0.0.1:${port}`);
        expect(error.code).to.match(/^(ERR_PROXY|HPE_)/);
      }
      expect(await eventually(async () => (await openSockets(server)) === 0, 2_000), 'sockets left').to.equal(
        true,
      );
    });
  }

  it('that hangs is disconnected when the call ends or is aborted, and by close()', async () => {
    const { server, port } = await start(saying(''));
    const management = through(port, { timeout: 80 });
    expect(await rejectionOf(management.roles.get({ id: 'r' }))).to.include({ code: 'ETIMEDOUT' });
    expect(
      await eventually(async () => (await openSockets(server)) === 0, 2_000),
      'after the timeout',
    ).to.equal(true);
    const controller = new AbortController();
    const aborted = management.roles
      .withOptions({ signal: controller.signal, timeout: 5_000 })
      .get({ id: 'r' });
    setTimeout(() => controller.abort(), 40);
    expect(await rejectionOf(aborted)).to.include({ code: 'ABORT_ERR' });
    expect(
      await eventually(async () => (await openSockets(server)) === 0, 2_000),
      'after the abort',
    ).to.equal(true);
    await management.close();
  });

  it('opens a tunnel that is reused, and never sees a token', async () => {
    const heard: string[] = [];
    const api = await start(
      createHttpsServer(tls, (request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ authorization: request.headers.authorization }));
      }),
    );
    const proxy = createHttpServer();
    proxy.on('connect', (request, socket: Socket, head: Buffer) => {
      heard.push(JSON.stringify(request.headers));
      const [host = '', port = ''] = (request.url ?? '').split(':');
      const upstream = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.write(head);
        upstream.pipe(socket).pipe(upstream);
      });
      for (const end of [upstream, socket]) end.on('error', () => undefined);
    });
    const { port } = await start(proxy);
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    const management = through(port, {
      domain: `localhost:${api.port}`,
      proxy: `http://user:p%25ss%@127.0.0.1:${port}`,
      httpsAgent: undefined,
    });
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      for (let count = 0; count < 3; count += 1) {
        expect(await management.roles.get({ id: 'r' })).to.deep.equal({ authorization: 'Bearer the-token' });
      }
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(heard).to.have.length(1);
    expect(heard[0]).to.include(Buffer.from('user:p%ss%').toString('base64')).and.not.include('the-token');
    expect(inspect(management, { depth: 12, showHidden: true })).to.not.include('p%ss');
    await management.close();
  });

  it("is named in the error when it can't be reached", async () => {
    const error = await rejectionOf(through(1).roles.get({ id: 'r' }));
    expect(error.message).to.match(/The proxy 127\.0\.0\.1:1 can't be reached: connect ECONNREFUSED/);
    expect(error.code).to.equal('ECONNREFUSED');
  });

  it('is not used with your own agent', async () => {
    const { port } = await start(saying(''));
    const management = through(port, { domain: '127.0.0.1:1', httpsAgent: new Agent() });
    expect(await rejectionOf(management.roles.get({ id: 'r' }))).to.include({ code: 'ECONNREFUSED' });
  });
});
