import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';

/** A request that reached the server. */
export interface Arrival {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The whole request, as received. */
  readonly text: string;
  /** The status of the response, if the response was complete. */
  status: number | undefined;
}

/** The fields of every user in these tests. */
export const USER = { user_id: 'auth0|1', name: 'Jane' };

/** One request, and the ways to answer it. */
export class Exchange {
  /**
   * @param socket Where it came from.
   * @param arrival What came.
   * @param count The how-manieth of its kind it is, from 1.
   * @param abort Ends the call through its signal.
   */
  constructor(
    readonly socket: Socket,
    readonly arrival: Arrival,
    readonly count: number,
    readonly abort: () => void,
  ) {}

  /** Sends bytes unchanged. */
  send(bytes: string | Buffer): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  /** Sends an HTTP response. */
  reply(status: number, body: unknown = '', headers: Record<string, string> = {}): void {
    this.arrival.status = status;
    const bytes = Buffer.isBuffer(body)
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    this.send(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unheard of'}\r\n${lines.join('')}\r\n`);
    this.send(bytes);
  }

  /** Sends the response for a successful call. */
  good(headers: Record<string, string> = {}): void {
    const { method, path } = this.arrival;
    if (path === '/oauth/token') {
      return this.reply(
        200,
        { access_token: `token-${this.count}-of-the-tenant`, expires_in: 86_400 },
        headers,
      );
    }
    if (method === 'DELETE') return this.reply(204, '', headers);
    this.reply(
      200,
      method === 'PUT' || (path.endsWith('/users') && method === 'GET') ? [USER] : USER,
      headers,
    );
  }

  /** Sends the head of a response whose body is announced with this length. */
  head(length: number, headers = ''): void {
    this.send(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${headers}\r\n`,
    );
  }

  /** Resets the connection. */
  reset(): void {
    this.socket.resetAndDestroy();
  }

  /** Closes the connection normally. */
  close(): void {
    this.socket.end();
  }

  /** Sends something repeatedly until the connection is closed. */
  drip(bytes: string, milliseconds = 10): void {
    const timer = setInterval(() => this.send(bytes), milliseconds);
    this.socket.on('close', () => clearInterval(timer));
  }

  /** Does something after a short delay, unless the connection is closed first. */
  later(action: () => void, milliseconds = 10): void {
    const timer = setTimeout(action, milliseconds);
    this.socket.on('close', () => clearTimeout(timer));
  }
}
