import axios from 'axios';
import { expect } from 'chai';
import { appendFileSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
  type Socket,
} from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManagementClient, type APIError, type ManagementClientOptions } from '../../src/index';
import { eventually } from '../support/eventually';
import { rejectionOf } from '../support/rejection';
import { canSeeOpenFiles, openFilesOf } from './support/openFiles';

const LARGE = 32 * 1024 * 1024;
const JOB = JSON.stringify({ id: 'job_1' });

const until = async (holds: () => boolean, what: string): Promise<void> =>
  void expect(await eventually(holds, 5_000), what).to.equal(true);

describe('the file of an import', () => {
  let folder: string;
  let path: string;
  let origin: string;
  let server: Server;
  let handle: (request: IncomingMessage, response: ServerResponse, count: number) => void;
  let requests = 0;
  const others: (Server | SocketServer)[] = [];
  const sockets = new Set<Socket>();
  const listen = async (one: Server | SocketServer): Promise<string> => {
    others.push(one);
    one.on('connection', (socket: Socket) => sockets.add(socket));
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
  };
  before(async function () {
    if (!canSeeOpenFiles) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'import-file-'));
    path = join(folder, 'users.json');
    server = createServer((request, response) => {
      request.on('error', () => undefined);
      handle(request, response, (requests += 1));
    });
    origin = await listen(server);
  });
  beforeEach(() => {
    requests = 0;
    writeFileSync(path, '[]');
    truncateSync(path, LARGE);
  });
  afterEach(async () => {
    // A server that reads no further does not notice that the client has disconnected.
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    // A call may fail while the system still opens the file: the descriptor is closed as soon as it exists.
    await closed();
  });
  after(() => {
    for (const one of others) one.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const start = (options: Partial<ManagementClientOptions> = {}): Promise<unknown> => {
    const client = { domain: origin, token: 't', rateLimit: false, retry: { minTimeout: 1 }, ...options };
    return new ManagementClient(client).jobs.importUsersJob({ users: path, connection_id: 'con_1' });
  };
  const closed = (): Promise<void> => until(() => openFilesOf(path).length === 0, 'closing the file');
  const accept = (request: IncomingMessage, response: ServerResponse): void => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(JOB));
  };

  it('is read while it is sent, not before, and arrives whole', async () => {
    let held: IncomingMessage | undefined;
    let length = 0;
    handle = (request, response) => {
      held = request;
      request.pause().on('data', (chunk: Buffer) => (length += chunk.length));
      request.on('end', () => response.setHeader('content-type', 'application/json').end(JOB));
    };
    const job = start();
    await until(() => held !== undefined, 'the request');
    // The data in transit fills the buffers of both ends, and then the SDK stops reading.
    let position = 0;
    for (let unchanged = 0; unchanged < 4;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = openFilesOf(path)[0]?.position ?? 0;
      unchanged = now > 0 && now === position ? unchanged + 1 : 0;
      position = now;
    }
    expect(position).to.be.lessThan(LARGE / 2);
    held?.resume();
    expect(await job).to.deep.equal({ id: 'job_1' });
    expect(String(length)).to.equal(held?.headers['content-length']);
    expect(length).to.be.within(LARGE, LARGE + 2_000);
    await closed();
  }).timeout(30_000);

  const stalled = (act?: (request: IncomingMessage) => void): void => {
    handle = (request) => setTimeout(() => act?.(request), 50);
  };

  it('is closed when the call is aborted', async () => {
    const controller = new AbortController();
    stalled(() => controller.abort());
    expect(await rejectionOf(start({ signal: controller.signal }))).to.include({ code: 'ABORT_ERR' });
    await closed();
  });

  it('is not even opened when the call was aborted before', async () => {
    expect(await rejectionOf(start({ signal: AbortSignal.abort() }))).to.include({ code: 'ABORT_ERR' });
    expect(requests).to.equal(0);
    await closed();
  });

  for (const [option, code] of [
    ['timeout', 'ETIMEDOUT'],
    ['deadline', 'EDEADLINE'],
  ] as const)
    it(`is closed when the ${option} has passed`, async () => {
      stalled();
      expect(await rejectionOf(start({ [option]: 150 }))).to.include({ code });
      await closed();
    });

  it('is closed when the server breaks the connection', async () => {
    stalled((request) => request.socket.destroy());
    expect(await rejectionOf(start())).to.be.instanceOf(Error);
    await closed();
  });

  it('is closed when the server responds without reading the rest', async () => {
    const answer = `HTTP/1.1 413 Payload Too Large\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`;
    const deaf = createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.pause().write(answer));
    });
    const domain = await listen(deaf);
    expect(await rejectionOf(start({ domain }))).to.include({ statusCode: 413 });
    await closed();
  });

  it('is closed when an axios instance fails before or while reading it', async () => {
    for (const fail of ['request', 'response', 'connection']) {
      const instance = axios.create();
      if (fail === 'request')
        instance.interceptors.request.use(() => Promise.reject(new Error('by the interceptor')));
      if (fail === 'response')
        instance.interceptors.response.use(() => Promise.reject(new Error('by the interceptor')));
      handle = fail === 'connection' ? ({ socket }) => socket.destroy() : accept;
      expect(await rejectionOf(start({ axios: instance, retry: { enabled: false } }))).to.be.instanceOf(
        Error,
      );
      await closed();
    }
  }).timeout(30_000);

  it('is closed when an axios instance is aborted or runs into its timeout', async () => {
    stalled();
    expect(await rejectionOf(start({ axios: axios.create(), timeout: 100 }))).to.include({
      code: 'ETIMEDOUT',
    });
    await closed();
  });

  it('that shrinks while it is sent is an error at once', async () => {
    let held: IncomingMessage | undefined;
    handle = (request) => (held = request.pause());
    const call = rejectionOf(start({ timeout: 4_000 }));
    await until(() => held !== undefined, 'the request');
    truncateSync(path, 1_000);
    held?.resume();
    expect(((await call) as APIError).message).to.match(/users\.json.*changed while it was sent/);
    await closed();
  });

  it('that grows while it is sent arrives with its original content', async () => {
    let length = 0;
    handle = (request, response) => {
      if (length === 0) appendFileSync(path, 'x'.repeat(100_000));
      request.on('data', (chunk: Buffer) => (length += chunk.length));
      accept(request, response);
    };
    expect(await start()).to.deep.equal({ id: 'job_1' });
    expect(length).to.be.within(LARGE, LARGE + 2_000);
    await closed();
  }).timeout(30_000);

  for (const [what, change] of [
    ['shrinks', () => truncateSync(path, 10)],
    ['disappears', () => unlinkSync(path)],
  ] as const)
    it(`that ${what} before it is sent again is an error at once`, async () => {
      truncateSync(path, 500_000);
      handle = (request, response, count) => {
        if (count > 1) return accept(request, response);
        request.resume().on('end', () => {
          change();
          response.writeHead(429, { 'content-type': 'application/json' }).end('{}');
        });
      };
      expect(((await rejectionOf(start({ timeout: 4_000 }))) as APIError).message).to.match(/users\.json/);
      await closed();
    });
});
