import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tls } from '../support/tls';

/** The response of the server. */
export interface CannedAnswer {
  status: number;
  type?: string;
  body: string;
  headers?: Record<string, string>;
}

/** One recorded request. */
export interface Recorded {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string | undefined>;
  body: string;
}

/** Headers that matter for a request. */
const MEANT = [
  'auth0-forwarded-for',
  'x-request-language',
  'authorization',
  'content-type',
  'accept',
  'user-agent',
  'auth0-client',
  'x-custom',
];

/** A TLS server that records each request and sends scripted responses. */
export class RecordingServer {
  answer: CannedAnswer = { status: 200, type: 'application/json', body: '{}' };
  readonly recorded: Recorded[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer(tls, (request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
        const headers = Object.fromEntries(MEANT.map((name) => [name, request.headers[name]?.toString()]));
        this.recorded.push({ method: request.method ?? '', path, query, headers, body });
        const { status, type, body: answer, headers: more } = this.answer;
        response.writeHead(status, { ...(type ? { 'content-type': type } : {}), ...more });
        response.end(answer);
      });
    });
    // Connections stay open: closing one while a request is on its way would look like a difference.
    this.#server.keepAliveTimeout = 0;
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
