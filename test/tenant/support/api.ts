import { answerSchemas } from './answerSchemas';
import type { Tenant } from '../../../src/tenant/Tenant';
import type { MintOptions } from '../../../src/tenant/TenantOptions';
import type { TenantResponse } from '../../../src/tenant/router/Route';

/** A plain JSON object, as in responses. */
export type Json = Record<string, unknown>;

/**
 * Calls a tenant without a socket; each response is checked against the API's OpenAPI document, if that is available.
 */
export class Api {
  readonly tenant: Tenant;
  readonly #token: MintOptions;

  constructor(tenant: Tenant, token: MintOptions = {}) {
    this.tenant = tenant;
    this.#token = token;
  }

  /** Makes a request of the Management API; an object becomes its JSON body. */
  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): TenantResponse {
    const target = path.startsWith('//') ? path.slice(1) : `/api/v2${path}`;
    const answer = this.tenant.handle({
      method,
      target,
      headers: {
        ...(headers.authorization === undefined
          ? { authorization: `Bearer ${this.tenant.mintToken(this.#token)}` }
          : {}),
        'content-type': 'application/json',
        ...headers,
      },
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const problem = answerSchemas?.problem(method, target, answer);
    if (problem) throw new Error(`An answer is not as the API describes it: ${problem}`);
    return answer;
  }

  get(path: string): TenantResponse {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): TenantResponse {
    return this.send('POST', path, body);
  }

  put(path: string, body: unknown): TenantResponse {
    return this.send('PUT', path, body);
  }

  patch(path: string, body: unknown): TenantResponse {
    return this.send('PATCH', path, body);
  }

  delete(path: string, body?: unknown): TenantResponse {
    return this.send('DELETE', path, body);
  }

  /** Creates a user in the default database. */
  createUser(more: Json = {}): Json {
    const email = `user${this.tenant.requests.length}@example.com`;
    const body = {
      connection: 'Username-Password-Authentication',
      email,
      password: 'correct horse',
      ...more,
    };
    const { status, body: user } = this.post('/users', body);
    if (status !== 201) throw new Error(`POST /users answered ${status}: ${JSON.stringify(user)}`);
    return user as Json;
  }
}

/** The body of a response as an object. */
export const bodyOf = ({ body }: TenantResponse): Json => body as Json;

/** The body of a response as a list. */
export const listOf = ({ body }: TenantResponse): Json[] => body as Json[];

/** Path of a user. */
export const pathOf = (user: Json): string => `/users/${encodeURIComponent(String(user.user_id))}`;
