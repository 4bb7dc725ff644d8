import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tls } from '../../support/tls';

/** One recorded request. */
export interface WireRequest {
  method: string;
  /** Path and query, as they were sent. */
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** The response; or how the connection fails. */
export type Reply =
  | { status: number; type?: string; body?: string | Buffer; headers?: Record<string, string> }
  | { fault: 'reset' | 'truncated' | 'silence' };

/** Chooses the reply to a request; `count` is the number of earlier requests. */
export type Script = (request: WireRequest, count: number) => Reply | Promise<Reply>;

/** A JSON response. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body), headers };
}

/** Headers that follow from the socket and the body. */
const INCIDENTAL = new Set(['host', 'connection', 'content-length']);

/** A TLS server that follows a script and records its requests. */
export class ScriptedServer {
  /** The requests since the last {@link ScriptedServer.follow}. */
  requests: WireRequest[] = [];
  /** Connections since the last {@link ScriptedServer.follow}. */
  connections = 0;
  #script: Script = () => json(200, {});
  readonly #server = createServer(tls, (request, response) => void this.#serve(request, response));

  constructor() {
    this.#server.on('secureConnection', () => (this.connections += 1));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Clears the recorded requests and follows another script. */
  follow(script: Script): void {
    this.requests = [];
    this.connections = 0;
    this.#script = script;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.entries(request.headers).filter(([name]) => !INCIDENTAL.has(name));
    const came: WireRequest = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
      body: Buffer.concat(chunks).toString('utf8'),
    };
    const reply = await this.#script(came, this.requests.push(came) - 1);
    if ('fault' in reply) return fail(reply.fault, request, response);
    const { status, type, body = '', headers: more } = reply;
    response.sendDate = false;
    response.writeHead(status, { ...(type ? { 'content-type': type } : {}), ...more });
    response.end(body);
  }
}

function fail(
  fault: 'reset' | 'truncated' | 'silence',
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (fault === 'reset') request.socket.destroy();
  if (fault !== 'truncated') return;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"half":');
  setTimeout(() => request.socket.destroy(), 5);
}
