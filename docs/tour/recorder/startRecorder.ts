import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JournalEntry, RunningTenant, TenantRequest } from '../../../src/tenant/index';
import type { Answer } from './Asked';
import { authenticationAnswer } from './authenticationAnswer';
import { managementAnswer } from './managementAnswer';
import { Records } from './Records';

/** A server that records requests, and answers for the endpoints that the tenant does not have yet. */
export interface Recorder {
  url: string;
  /** The requests, oldest first. */
  requests: JournalEntry[];
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<TenantRequest> {
  const { method = '', url: target = '', headers } = request;
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return { method, target, headers: headers as Record<string, string>, body };
}

/** Writes JSON, text, or no content for undefined. */
function write(response: ServerResponse, { status, body }: Answer): void {
  const isText = typeof body === 'string';
  const type = { 'content-type': isText ? 'text/html; charset=utf-8' : 'application/json' };
  response.writeHead(status, body === undefined ? {} : type);
  response.end(body === undefined || isText ? body : JSON.stringify(body));
}

/** Starts a recording server on any free port. @param tenant Signs the ID tokens. */
export async function startRecorder(tenant: RunningTenant): Promise<Recorder> {
  const requests: JournalEntry[] = [];
  const records = new Records();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const unknown = { status: 404, body: { statusCode: 404, message: 'The recording server has no answer.' } };
  const respond = async (incoming: IncomingMessage): Promise<Answer> => {
    const request = await read(incoming);
    const answer = request.target.startsWith('/api/v2/')
      ? managementAnswer(request, records)
      : authenticationAnswer(request, tenant, url);
    requests.push({ at: new Date().toISOString(), ...request, status: (answer ?? unknown).status });
    return answer ?? unknown;
  };
  server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
    respond(incoming).then(
      (answer) => write(response, answer),
      (error: unknown) => write(response, { status: 500, body: { statusCode: 500, message: String(error) } }),
    );
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, requests, close };
}
