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

/** Room for long queries, in bytes: the tenant itself refuses what is too long. */
const HEADER_SIZE = 1_048_576;

/** Milliseconds that an answer waits: always the same, or between two bounds. */
export type Latency =
  | number
  | {
      /** The shortest, in milliseconds. */
      from: number;
      /** The longest, in milliseconds. */
      to: number;
    };

/** How a tenant is served. */
export interface ServerOptions {
  latency?: Latency;
  certificate?: Certificate;
  /** Does ahead what would hold up other requests. */
  prepare?(request: TenantRequest): Promise<void> | undefined;
  handle(request: TenantRequest): TenantResponse;
  /** Answers what is not the API's by itself. @returns undefined for a request of the API. */
  control?(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined;
}

/** Path and query, also where a client names the whole URL, as it does to a proxy. */
const targetOf = ({ url = '/' }: IncomingMessage): string =>
  url.replace(/^https?:\/\/[^/?]*/i, '').replace(/^(?!\/|\*)/, '/');

/** Serves a tenant on a socket; keeps track of connections, so that closing ends them all. */
export class TenantServer {
  readonly #options: ServerOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #waiting = new Set<NodeJS.Timeout>();

  constructor(options: ServerOptions) {
    this.#options = options;
    const listener: RequestListener = (request, response) => {
      // A request that breaks off needs no answer.
      this.#serve(request, response).catch(() => response.destroy());
    };
    this.#server = options.certificate
      ? createSecureServer({ ...options.certificate, maxHeaderSize: HEADER_SIZE }, listener)
      : createServer({ maxHeaderSize: HEADER_SIZE }, listener);
    this.#server.on(options.certificate ? 'secureConnection' : 'connection', (socket: Socket) => {
      this.#sockets.add(socket.once('close', () => this.#sockets.delete(socket)));
    });
  }

  /** Starts to listen. @returns The port. Rejects when it is taken. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Stops listening and ends all connections, those that hang included. */
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
