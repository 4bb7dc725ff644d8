import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from './server/readBody';
import type { TenantResponse } from './router/Route';
import { Tenant, type TenantOptions } from './Tenant';

/** Where and how a tenant is served. */
export interface StartTenantOptions extends TenantOptions {
  /** Port to listen on; 0 for any free one. Default 0. */
  port?: number;
  /** Address to bind to. Default `127.0.0.1`: loopback only. */
  host?: string;
}

/** A tenant that listens. */
export interface RunningTenant extends Tenant {
  /** Its origin, e.g. `http://127.0.0.1:4400`: the SDK takes it as `domain`. */
  readonly url: string;
  /** Host and port. */
  readonly domain: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

function write(response: ServerResponse, { status, body, headers }: TenantResponse): void {
  const isText = typeof body === 'string';
  const content = body === undefined ? '' : isText ? body : JSON.stringify(body);
  const type =
    body === undefined
      ? {}
      : { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...headers, 'content-length': Buffer.byteLength(content) });
  response.end(content);
}

async function serve(tenant: Tenant, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    const message = 'Payload content length greater than maximum allowed: 1048576';
    return write(response, {
      status: 413,
      body: { statusCode: 413, error: 'Request Entity Too Large', message },
    });
  }
  const { method = 'GET', url: target = '/' } = request;
  write(response, tenant.handle({ method, target, headers: flatten(request.headers), body }));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Starts a local tenant: a stateful stand-in for the user-management API, in memory and offline.
 *
 * @param options `port` (default any free one), `host` (default loopback), `seed`, …
 * @returns The running tenant: `url`, `domain`, `clientId`, `clientSecret`, `mintToken()`, `requests`, `close()`.
 * Rejects when the port is taken.
 *
 * @example
 * const tenant = await startTenant();
 * const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
 */
export async function startTenant(options: StartTenantOptions = {}): Promise<RunningTenant> {
  const { port = 0, host = '127.0.0.1', ...tenantOptions } = options;
  const tenant = new Tenant(tenantOptions);
  const server = createServer((request, response) => {
    // A request that breaks off has nobody to answer to.
    serve(tenant, request, response).catch(() => response.destroy());
  });
  await listen(server, port, host);
  const { port: bound } = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
  tenant.origin = `http://${shown}:${bound}`;
  return Object.assign(tenant, {
    url: tenant.origin,
    domain: `${shown}:${bound}`,
    close: () => closeServer(server),
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections?.();
  });
}
