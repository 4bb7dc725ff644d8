import type { Draft, HttpClient, HttpClientOptions } from '../http/HttpClient';
import type { NameCase } from './convertCase';
import type { ErrorFormat } from './formatError';
import type { RequestCustomizer } from './RequestCustomization';

/** Parameters of a call: those that the URL names go into it, the others become the query. */
export type Params = object;

/** How a {@link RestClient} behaves. */
export interface RestClientOptions extends HttpClientOptions, ErrorFormat {
  /** How the query is written: arrays are repeated (`a=1&a=2`, the default) or joined by commas (`a=1,2`). */
  query?: {
    /** False to join by commas. Default true. */
    repeatParams?: boolean;
    /** How the names in the query are written. Default as they came. */
    convertCase?: NameCase | null;
  };
  /** How requests are made. */
  request?: {
    /** Gets each request, and what it was called with, before it is sent. */
    customizer?: RequestCustomizer;
    /** What bodies are sent as: `json`, the default, or `form`. */
    type?: 'json' | 'form';
    /** How the body is written. */
    body?: {
      /** How the names at the top of a body are written. Default as they came. */
      convertCase?: NameCase | null;
    };
  };
  /** How answers are read. */
  response?: {
    /** How the body is read. */
    body?: {
      /** How the names at the top of an answer are written. Default as they came. */
      convertCase?: NameCase | null;
    };
  };
  /** True to resolve to `{ data, headers }` rather than to the data alone. Default false. */
  includeResponseHeaders?: boolean;
}

/** What a manager sets for its resources. */
export interface ResourceOptions extends RestClientOptions {
  /** The pipeline to share. */
  http?: HttpClient;
  /** True to refuse calls whose missing parameters would change their endpoint. */
  strict?: boolean;
  /** What the pipeline should know of a call that its verb and URL do not tell. */
  about?(
    params: Readonly<Record<string, unknown>>,
    data: unknown,
  ): Partial<Pick<Draft, 'endpoint' | 'repeatable' | 'asText'>>;
  /** False to give callbacks `(error, data)` alone, as the classic managers do. */
  headersToCallback?: boolean;
}
