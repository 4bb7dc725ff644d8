import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { tls } from '../support/tls';
import { Exchange, type Arrival } from './Exchange';

/** What a server does with a request. */
export type Behaviour = (exchange: Exchange) => void;

/** How a server behaves; where a behavior is absent it answers correctly. */
export interface Script {
  /** For each request of the Management API. */
  api: Behaviour;
  /** For each token request. */
  token: Behaviour;
  /** For each connection, instead of reading requests from it; the count starts at 1. */
  connection?: (socket: Socket, count: number) => void;
  /** Aborts the call with its signal. */
  abort(): void;
}

/**
 * A server on a bare socket: it parses HTTP requests, and may answer with any bytes, or break the connection at any
 * byte. It records what it received.
 */
export class FaultServer {
  /** The requests that it received completely. */
  readonly arrivals: Arrival[] = [];
  readonly #script: Script;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #connections = 0;

  constructor(script: Script, speaksTls: boolean | TlsOptions = false) {
    this.#script = script;
    const serve = (socket: Socket): void => this.#serve(socket);
    const options = typeof speaksTls === 'object' ? { ...tls, ...speaksTls } : tls;
    this.#server = speaksTls ? createTlsServer(options, serve) : createTcpServer(serve);
    // A client that disconnects during the handshake is not a fault of the test.
    this.#server.on('tlsClientError', () => undefined);
    if (speaksTls) this.#server.on('connection', (socket: Socket) => this.#keep(socket));
  }

  /** Starts it on a free port of the loopback interface; resolves to the port. */
  async listen(host = '127.0.0.1'): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, host, resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  /** The requests of the Management API that it received. */
  get calls(): Arrival[] {
    return this.arrivals.filter(({ path }) => path !== '/oauth/token');
  }

  /** The token requests that it received. */
  get tokenRequests(): Arrival[] {
    return this.arrivals.filter(({ path }) => path === '/oauth/token');
  }

  /** The number of open connections. */
  get open(): number {
    // Without reading, the server would not notice that the client has disconnected.
    for (const socket of this.#sockets) socket.resume();
    return this.#sockets.size;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => undefined);
  }

  #serve(socket: Socket): void {
    this.#keep(socket);
    this.#connections += 1;
    if (this.#script.connection) return this.#script.connection(socket, this.#connections);
    let received = '';
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      for (let end = endOfRequest(received); end > 0; end = endOfRequest(received)) {
        this.#arrive(socket, received.slice(0, end));
        received = received.slice(end);
      }
    });
  }

  #arrive(socket: Socket, text: string): void {
    const [method = '', target = ''] = text.split(' ', 2);
    const arrival: Arrival = { method, path: target.split('?', 1)[0] ?? '', text, status: undefined };
    this.arrivals.push(arrival);
    const isToken = arrival.path === '/oauth/token';
    const count = (isToken ? this.tokenRequests : this.calls).length;
    const exchange = new Exchange(socket, arrival, count, () => this.#script.abort());
    if (isToken) this.#script.token(exchange);
    else this.#script.api(exchange);
  }
}

/** Where the first request ends; 0 while it is incomplete. */
function endOfRequest(text: string): number {
  const head = text.indexOf('\r\n\r\n') + 4;
  if (head < 4) return 0;
  const [, length = '0'] = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, head)) ?? [];
  const end = head + Number(length);
  return text.length >= end ? end : 0;
}
