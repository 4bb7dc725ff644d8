import { mergeHeaders, readHeader } from '../http/mergeHeaders';
import { queryString } from './queryString';

/**
 * What a request customizer may still change about one request, in the words of rest-facade's
 * customizers. Every method returns the object itself, so that calls can be chained.
 */
export class RequestCustomization {
  #headers: Record<string, string>;
  #url: string;
  #timeout: number | undefined;

  /** @param url URL of the request. @param headers Its own headers. */
  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = url;
    this.#headers = { ...headers };
  }

  /** Sets one header, or each header of an object. */
  set(name: string | Readonly<Record<string, string>>, value?: string): this {
    this.#headers = mergeHeaders(this.#headers, typeof name === 'string' ? { [name]: value } : name);
    return this;
  }

  /** The value of a header set so far. */
  get(name: string): string | undefined {
    return readHeader(this.#headers, name);
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

  /** Sets the longest time for one attempt, in milliseconds. */
  timeout(milliseconds: number): this {
    this.#timeout = milliseconds;
    return this;
  }

  /** What the request became. */
  result(): { url: string; headers: Record<string, string>; timeout: number | undefined } {
    return { url: this.#url, headers: this.#headers, timeout: this.#timeout };
  }
}

/** Changes a request before it is sent; with a third parameter it calls `next` when it is done. */
export type RequestCustomizer =
  | ((request: RequestCustomization, params: Record<string, unknown>) => void)
  | ((
      request: RequestCustomization,
      params: Record<string, unknown>,
      next: (error?: unknown) => void,
    ) => void);

/** Runs a customizer; resolves when it is done, rejects with what it gave or threw. */
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
