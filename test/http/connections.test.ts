import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { createServer as createProxy } from 'node:http';
import { Agent, createServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ManagementClient } from '../../src/index';
import { rejectionOf } from '../support/rejection';
import { certificatePath, tls } from '../support/tls';

describe('a connection over TLS', () => {
  const server = createServer(tls, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ path: request.url }));
  });
  const sockets = new Set<Socket>();
  let port = 0;
  before(async () => {
    server.on('connection', (socket: Socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  after(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it('rejects an untrusted certificate and does not retry', async () => {
    const error = await rejectionOf(
      new ManagementClient({ domain: `localhost:${port}`, token: 't' }).users.get({ id: 'x' }),
    );
    expect(error).to.include({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT', attempts: 1 });
  });

  it('is made through your own agent', async () => {
    const httpsAgent = new Agent({ ca: tls.cert });
    const management = new ManagementClient({ domain: `localhost:${port}`, token: 't', httpsAgent });
    expect(await management.users.get({ id: 'x' })).to.deep.equal({ path: '/api/v2/users/x' });
    httpsAgent.destroy();
  });

  it('honours NODE_EXTRA_CA_CERTS, uses a proxy by CONNECT, and does not keep the process alive', async () => {
    const tunnels: { target: string; authorization: string | undefined }[] = [];
    const proxy = createProxy();
    proxy.on('connect', (request, client: Socket) => {
      tunnels.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
      const upstream = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        client.pipe(upstream).pipe(client);
      });
      for (const socket of [client, upstream]) socket.on('error', () => undefined);
      sockets.add(client);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port: proxyPort } = proxy.address() as AddressInfo;

    const script = `
      const { ManagementClient } = require(${JSON.stringify(join(__dirname, '../../src/index.ts'))});
      (async () => {
        const direct = new ManagementClient({ domain: 'localhost:${port}', token: 't' });
        const through = new ManagementClient({ domain: 'localhost:${port}', token: 't', proxy: 'http://me:pass@127.0.0.1:${proxyPort}' });
        const results = [await direct.users.get({ id: 'direct' }), await through.users.get({ id: 'a' }), await through.users.get({ id: 'b' })];
        console.log(JSON.stringify(results));
      })();`;
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificatePath };
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', script], {
      env,
      timeout: 20_000,
      cwd: join(__dirname, '../..'),
    });
    expect(JSON.parse(stdout)).to.deep.equal([
      { path: '/api/v2/users/direct' },
      { path: '/api/v2/users/a' },
      { path: '/api/v2/users/b' },
    ]);
    expect(tunnels).to.have.length(1);
    expect(tunnels[0]).to.deep.equal({
      target: `localhost:${port}`,
      authorization: `Basic ${Buffer.from('me:pass').toString('base64')}`,
    });
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => proxy.close(resolve));
  }).timeout(30_000);
});
