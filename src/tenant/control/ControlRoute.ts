import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RunningTenant } from '../startTenant';

/** The input of a control route. */
export interface ControlContext {
  readonly tenant: RunningTenant;
  /** Parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed body, or the text of NDJSON; undefined for none. */
  readonly body: unknown;
  /** Aborted when the connection or the tenant closes. */
  readonly signal: AbortSignal;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A response; a body that is not text is sent as JSON. */
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
  /** @returns undefined if it writes the response itself. */
  handle(context: ControlContext): ControlAnswer | undefined | Promise<ControlAnswer | undefined>;
}
