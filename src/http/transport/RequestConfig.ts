import type { CancelToken } from 'axios';
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { StreamedBody } from '../HttpRequest';

/** The part of axios's request config that a call needs. Its class marks requests that need nothing from axios. */
export class RequestConfig {
  /**
   * @param url Absolute, with its query.
   * @param timeout Timeout of the attempt in milliseconds; 0 for none.
   * @param agent Instead of the client's own.
   * @param cancelToken Cancels the attempt, as `signal` does.
   */
  constructor(
    readonly method: string,
    readonly url: string,
    readonly headers: Readonly<Record<string, string>>,
    readonly data: string | StreamedBody | undefined,
    readonly timeout: number,
    readonly signal: AbortSignal | undefined,
    readonly agent?: HttpAgent | HttpsAgent,
    readonly cancelToken?: CancelToken,
  ) {}
}

/** The part of axios's response that a call reads. */
export interface AdapterResponse {
  status: number;
  statusText: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** The decoded body. */
  data: string;
  config: unknown;
}
