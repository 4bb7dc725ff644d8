import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { tls } from '../support/tls';
import { Exchange, type Arrival } from './Exchange';

/** What a server does with a request. */
export type Behaviour = (exchange: Exchange) => void;

/** How a server behaves: it answers well where nothing is said. */
export interface Script {
  /** To each request of the Management API. */
  api: Behaviour;
  /** To each request for a token. */
  token: Behaviour;
  /** To each connection, instead of reading requests from it; the count is from 1. */
  connection?: (socket: Socket, count: number) => void;
  /** Ends the call that is made, through its signal. */
  abort(): void;
}

/**
 * A server on a bare socket: it reads requests as HTTP has them, and may answer them with any bytes, or break
 * the connection at any byte. It remembers what reached it.
 */
export class FaultServer {
  /** The requests that reached it, as far as their last byte. */
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
    // A client that goes away in the middle of the handshake is no fault of the test.
    this.#server.on('tlsClientError', () => undefined);
    if (speaksTls) this.#server.on('connection', (socket: Socket) => this.#keep(socket));
  }

  /** Starts it on a free port of loopback, and tells which. */
  async listen(host = '127.0.0.1'): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, host, resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  /** The requests of the Management API that reached it. */
  get calls(): Arrival[] {
    return this.arrivals.filter(({ path }) => path !== '/oauth/token');
  }

  /** The requests for a token that reached it. */
  get tokenRequests(): Arrival[] {
    return this.arrivals.filter(({ path }) => path === '/oauth/token');
  }

  /** How many connections are open now. */
  get open(): number {
    // Who does not read would not see that the other side has gone.
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

/** Where the first request ends; 0 while it is not complete. */
function endOfRequest(text: string): number {
  const head = text.indexOf('\r\n\r\n') + 4;
  if (head < 4) return 0;
  const [, length = '0'] = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, head)) ?? [];
  const end = head + Number(length);
  return text.length >= end ? end : 0;
}
