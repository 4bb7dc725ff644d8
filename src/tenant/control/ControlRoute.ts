import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RunningTenant } from '../startTenant';

/** What a control route works with. */
export interface ControlContext {
  readonly tenant: RunningTenant;
  /** Parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed body, or the text of NDJSON; undefined for none. */
  readonly body: unknown;
  /** Ends with the connection, and when the tenant closes. */
  readonly signal: AbortSignal;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** An answer; a body that is not text is written as JSON. */
export interface ControlAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One endpoint of the control interface. */
export interface ControlRoute {
  /** E.g. `GET /_tenant/api/requests/{id}`. */
  readonly name: string;
  /** True if it needs no key. */
  readonly isOpen?: boolean;
  /** @returns undefined if it writes the response by itself. */
  handle(context: ControlContext): ControlAnswer | undefined | Promise<ControlAnswer | undefined>;
}
