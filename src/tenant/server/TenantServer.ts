import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TenantRequest, TenantResponse } from '../router/Route';
import { flatten } from './flatten';
import { readBody } from './readBody';
import type { Certificate } from './selfSignedCertificate';
import { writeResponse } from './writeResponse';

/** The maximum header size in bytes, with room for long queries: the tenant itself refuses longer ones. */
const HEADER_SIZE = 1_048_576;

/** The delay of each response in milliseconds: fixed, or between two bounds. */
export type Latency =
  | number
  | {
      /** The minimum, in milliseconds. */
      from: number;
      /** The maximum, in milliseconds. */
      to: number;
    };

/** How to serve a tenant. */
export interface ServerOptions {
  latency?: Latency;
  certificate?: Certificate;
  /** Prepares what would block other requests. */
  prepare?(request: TenantRequest): Promise<void> | undefined;
  handle(request: TenantRequest): TenantResponse;
  /** Answers requests that are not the API's. @returns undefined for a request of the API. */
  control?(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined;
}

/** Path and query. A client may send the whole URL, as to a proxy. */
const targetOf = ({ url = '/' }: IncomingMessage): string =>
  url.replace(/^https?:\/\/[^/?]*/i, '').replace(/^(?!\/|\*)/, '/');

/** Serves a tenant on a socket, and tracks connections, so that closing ends them all. */
export class TenantServer {
  readonly #options: ServerOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #waiting = new Set<NodeJS.Timeout>();

  constructor(options: ServerOptions) {
    this.#options = options;
    const listener: RequestListener = (request, response) => {
      // An aborted request needs no response.
      this.#serve(request, response).catch(() => response.destroy());
    };
    this.#server = options.certificate
      ? createSecureServer({ ...options.certificate, maxHeaderSize: HEADER_SIZE }, listener)
      : createServer({ maxHeaderSize: HEADER_SIZE }, listener);
    this.#server.on(options.certificate ? 'secureConnection' : 'connection', (socket: Socket) => {
      this.#sockets.add(socket.once('close', () => this.#sockets.delete(socket)));
    });
  }

  /** Starts to listen. @returns The port. Rejects if it is in use. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Stops listening and closes all connections, including hanging ones. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      for (const timer of this.#waiting) clearTimeout(timer);
      for (const socket of this.#sockets) socket.destroy();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = targetOf(request);
    const controlled = this.#options.control?.(target, request, response);
    if (controlled) return controlled;
    const body = await readBody(request);
    const { method = 'GET', headers } = request;
    const asked = { method, target, headers: flatten(headers), body };
    await this.#options.prepare?.(asked);
    const answer = this.#options.handle(asked);
    await this.#wait();
    writeResponse(response, answer);
  }

  #wait(): Promise<void> | undefined {
    const { latency = 0 } = this.#options;
    const { from, to } = typeof latency === 'number' ? { from: latency, to: latency } : latency;
    const time = from + Math.random() * (to - from);
    if (time <= 0) return undefined;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(timer);
        resolve();
      }, time);
      this.#waiting.add(timer);
    });
  }
}
