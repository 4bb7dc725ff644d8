import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { objectOf } from '../objectOf';
import { SeedError } from '../seed/SeedError';

/** How to reach a tenant. */
export interface ConnectTenantOptions {
  /** Its key, if it listens on more than loopback. */
  key?: string;
  /** Its certificate in PEM, for HTTPS. */
  certificate?: string;
}

/** The tenant could not be reached, or refused a call. */
export class TenantConnectionError extends Error {
  /** `TenantConnectionError`. */
  override readonly name = 'TenantConnectionError';
  /** HTTP status; undefined without a response. */
  readonly status: number | undefined;

  constructor(message: string, status?: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** The error that the tenant's own method would throw. */
function errorOf(status: number, text: string): Error {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    said = undefined;
  }
  const { message, errorCode } = objectOf(said);
  const words = typeof message === 'string' ? message : `The tenant answered ${status}.`;
  if (errorCode === 'invalid_argument') return new TypeError(words);
  return errorCode === 'invalid_seed' ? new SeedError(words) : new TenantConnectionError(words, status);
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

/** Calls `/_tenant/api` of a tenant. */
export class ControlClient {
  readonly #base: string;
  readonly #options: ConnectTenantOptions;

  constructor(base: string, options: ConnectTenantOptions) {
    this.#base = base;
    this.#options = options;
  }

  /** The JSON of a response; undefined without a body. Rejects with the tenant's error. */
  async json(method: string, path: string, body?: unknown): Promise<unknown> {
    const text = await this.text(method, path, body);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** The text of a response. @param body Text is NDJSON; anything else is sent as JSON. */
  async text(method: string, path: string, body?: unknown): Promise<string> {
    try {
      const response = await this.#send(method, path, body);
      const text = await textOf(response);
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) return text;
      throw errorOf(status, text);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new TenantConnectionError(`No tenant answered at ${this.#base}: ${error.message}`, undefined, {
        cause: error,
      });
    }
  }

  #send(method: string, path: string, body: unknown): Promise<IncomingMessage> {
    const { key, certificate } = this.#options;
    const content = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
    const headers = {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(content === '' ? {} : { 'content-type': type }),
      'content-length': Buffer.byteLength(content),
    };
    const url = `${this.#base}/_tenant/api${path}`;
    // Uses one connection for each call, so that none breaks when the tenant ends.
    const options = { method, headers, agent: false, ca: certificate };
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      send(url, options, resolve).once('error', reject).end(content);
    });
  }
}
