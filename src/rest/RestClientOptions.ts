import type { Draft, HttpClient, HttpClientOptions } from '../http/HttpClient';
import type { NameCase } from './convertCase';
import type { ErrorFormat } from './formatError';
import type { RequestCustomizer } from './RequestCustomization';

/** Parameters of a call: those named in the URL go into it, the others into the query. */
export type Params = object;

/** How a {@link RestClient} behaves. */
export interface RestClientOptions extends HttpClientOptions, ErrorFormat {
  /** How the query is written: arrays are repeated (`a=1&a=2`, the default) or joined by commas (`a=1,2`). */
  query?: {
    /** False to join by commas. Default true. */
    repeatParams?: boolean;
    /** The naming style of query parameters. Default unchanged. */
    convertCase?: NameCase | null;
  };
  /** How requests are made. */
  request?: {
    /** Receives each request and its arguments before it is sent. */
    customizer?: RequestCustomizer;
    /** The format of bodies: `json`, the default, or `form`. */
    type?: 'json' | 'form';
    /** How the body is written. */
    body?: {
      /** The naming style of a body's top-level fields. Default unchanged. */
      convertCase?: NameCase | null;
    };
  };
  /** How responses are read. */
  response?: {
    /** How the body is read. */
    body?: {
      /** The naming style of a response's top-level fields. Default unchanged. */
      convertCase?: NameCase | null;
    };
  };
  /** True to resolve to `{ data, headers }` rather than to the data. Default false. */
  includeResponseHeaders?: boolean;
}

/** Options that a manager sets for its resources. */
export interface ResourceOptions extends RestClientOptions {
  /** The shared pipeline. */
  http?: HttpClient;
  /** True to refuse calls whose missing parameters would change the endpoint. */
  strict?: boolean;
  /** What the pipeline should know about a call beyond its verb and URL. */
  about?(
    params: Readonly<Record<string, unknown>>,
    data: unknown,
  ): Partial<Pick<Draft, 'endpoint' | 'repeatable' | 'asText'>>;
  /** False to call callbacks with `(error, data)` only, as the classic managers do. */
  headersToCallback?: boolean;
}
