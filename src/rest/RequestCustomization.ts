import type { Draft } from '../http/HttpClient';
import type { Method } from '../http/HttpRequest';
import { mergeHeaders, readHeader } from '../http/mergeHeaders';
import { queryString } from './queryString';

/**
 * The request that a customizer may change, with the methods of rest-facade's customizers. Every method returns the
 * object itself, for chaining.
 */
export class RequestCustomization {
  /** The verb, e.g. `GET`. */
  readonly method: Method;
  #headers: Record<string, string>;
  #url: string;
  #timeout: number | undefined;

  /** @param request The request so far. */
  constructor({ method, url, headers }: Pick<Draft, 'method' | 'url' | 'headers'>) {
    this.method = method;
    this.#url = url;
    this.#headers = { ...headers };
  }

  /** The URL with the current query. */
  get url(): string {
    return this.#url;
  }

  /** Sets one header, or each header of an object. */
  set(name: string | Readonly<Record<string, string>>, value?: string): this {
    this.#headers = mergeHeaders(this.#headers, typeof name === 'string' ? { [name]: value } : name);
    return this;
  }

  /** The current value of a header. */
  get(name: string): string | undefined {
    return readHeader(this.#headers, name);
  }

  /** Removes a header that a customizer has set. */
  unset(name: string): this {
    const wanted = name.toLowerCase();
    const others = Object.entries(this.#headers).filter(([key]) => key.toLowerCase() !== wanted);
    this.#headers = Object.fromEntries(others);
    return this;
  }

  /**
   * Sets the `Authorization` header, from a name and password or from a token.
   *
   * @param user The name; the token with `{ type: 'bearer' }`.
   * @param password The password, or the options.
   */
  auth(user: string, password: string | { type?: 'basic' | 'bearer' } = ''): this {
    if (typeof password === 'object' && password.type === 'bearer') {
      return this.set('Authorization', `Bearer ${user}`);
    }
    const pair = user.includes(':') ? user : `${user}:${typeof password === 'string' ? password : ''}`;
    return this.set('Authorization', `Basic ${Buffer.from(pair).toString('base64')}`);
  }

  /** Adds to the query. */
  query(values: Readonly<Record<string, unknown>> | string): this {
    const text = typeof values === 'string' ? values : queryString(values, [], { repeatParams: true });
    if (text) this.#url += `${this.#url.includes('?') ? '&' : '?'}${text}`;
    return this;
  }

  /** Sets the `Accept` header. */
  accept(type: string): this {
    return this.set('Accept', type);
  }

  /** Sets the `Content-Type` header. */
  type(type: string): this {
    return this.set('Content-Type', type);
  }

  /** Sets the timeout of one attempt, in milliseconds: a number, or the `deadline` of an object. */
  timeout(limit: number | { deadline?: number; response?: number }): this {
    this.#timeout = typeof limit === 'number' ? limit : (limit.deadline ?? limit.response);
    return this;
  }

  /** The customized request. */
  result(): { url: string; headers: Record<string, string>; timeout: number | undefined } {
    return { url: this.#url, headers: this.#headers, timeout: this.#timeout };
  }
}

/** Changes a request before it is sent; with a third parameter it calls `next` when done. */
export type RequestCustomizer =
  | ((request: RequestCustomization, params: Record<string, unknown>) => void)
  | ((
      request: RequestCustomization,
      params: Record<string, unknown>,
      next: (error?: unknown) => void,
    ) => void);

/** Runs a customizer. Resolves when it is done; rejects with its error. */
export function customize(
  customizer: RequestCustomizer,
  request: RequestCustomization,
  params: Record<string, unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (customizer.length < 3) {
      (customizer as (request: RequestCustomization, params: Record<string, unknown>) => void)(
        request,
        params,
      );
      return resolve();
    }
    customizer(request, params, (error) => (error ? reject(error) : resolve()));
  });
}
