import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { pick } from './random';

/** Responses that the proxy sends instead of the API's. */
export const FORGED = { forged: true };

const forgedJson = JSON.stringify(FORGED);
const forgedBody = `content-type: application/json\r\ncontent-length: ${forgedJson.length}\r\n\r\n${forgedJson}`;

type Misbehaviour = (socket: Socket) => void;

const saying =
  (bytes: string): Misbehaviour =>
  (socket) =>
    void socket.write(bytes);

/** What occasionally happens to a CONNECT. A hang costs a call its whole timeout, so it is rare. */
const REFUSALS: readonly Misbehaviour[] = [
  saying(`HTTP/1.1 203 Non-Authoritative\r\n${forgedBody}`),
  saying(`HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n${forgedBody}`),
  saying(`HTTP/1.1 502 Bad Gateway\r\n${forgedBody}`),
  saying('hello\r\n\r\n'),
  (socket) => socket.resetAndDestroy(),
  (socket) => void socket.end(),
];
const SHARE = 0.2;
const HANGS = 0.005;
/** The maximum lifetime of a tunnel, in milliseconds. */
const MAX_LIFE = 1_500;

/** A proxy that randomly refuses, sends false responses, hangs and cuts tunnels. */
export class FaultyProxy {
  /** Tunnels that it refused, or cut while bytes may have been in transit. */
  faults = 0;
  readonly #random: () => number;
  readonly #server = createServer();
  readonly #sockets = new Set<Socket>();

  constructor(random: () => number) {
    this.#random = random;
    this.#server.on('connection', (socket: Socket) => this.#keep(socket));
    this.#server.on('connect', (request, socket: Socket) => this.#connect(request.url ?? '', socket));
  }

  /** Starts it on a free port. @returns Its URL. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
  }

  #connect(authority: string, socket: Socket): void {
    const chance = this.#random();
    if (chance < SHARE) {
      this.faults += 1;
      if (chance >= HANGS) pick(REFUSALS, this.#random)(socket);
      return;
    }
    const { hostname, port } = new URL(`http://${authority}`);
    const upstream = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    this.#keep(upstream);
    this.#cutLater(socket, upstream);
  }

  #cutLater(socket: Socket, upstream: Socket): void {
    const cut = (): void => {
      this.faults += 1;
      socket.destroy();
    };
    const timer = setTimeout(cut, this.#random() * MAX_LIFE);
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      upstream.destroy();
    };
    socket.on('close', end);
    upstream.on('close', end);
  }
}
