import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificatePath, tls } from '../../support/tls';

/** The response of the key endpoint. */
export interface KeyAnswer {
  status: number;
  body: string;
}

/** A tenant over TLS with scripted tokens and keys. */
export class TokenServer {
  /** The body of the next token responses. */
  tokens: Record<string, unknown> = {};
  keys: KeyAnswer = { status: 200, body: '{"keys":[]}' };
  /** How often the keys were fetched. */
  fetched = 0;
  /** Headers of the last request for keys. */
  keyHeaders: Record<string, unknown> = {};
  domain = '';
  readonly certificatePath = certificatePath;
  readonly #server: Server;

  constructor() {
    this.#server = createServer(tls, (request, response) => {
      request.resume();
      if (request.url === '/.well-known/jwks.json') {
        this.fetched += 1;
        this.keyHeaders = request.headers;
        response.writeHead(this.keys.status, { 'content-type': 'application/json' });
        return void response.end(this.keys.body);
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(this.tokens));
    });
  }

  get issuer(): string {
    return `https://${this.domain}/`;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.domain = `localhost:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
