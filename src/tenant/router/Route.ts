import type { Clock } from '../Clock';
import type { Ids } from '../Ids';
import type { OutboxEntry } from '../OutboxEntry';
import type { Store } from '../store/Store';
import type { Claims } from '../tokens/readJwt';
import type { TokenSigner } from '../tokens/TokenSigner';

/** A request as the endpoints see it. */
export interface TenantRequest {
  /** HTTP method, in upper case. */
  method: string;
  /** Path and query, as they came. */
  target: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Text of the body; empty for none. */
  body: string;
}

/** A fault below HTTP: see `tenant.fail()`. */
export type ConnectionFault = 'reset' | 'hang' | 'truncate';

/** An answer. A body that is neither text nor a Buffer is written as JSON; undefined for none. */
export interface TenantResponse {
  /** HTTP status. */
  status: number;
  /** Text, a Buffer, or a value to write as JSON. */
  body?: unknown;
  /** Headers beside those that the server sets. */
  headers?: Record<string, string>;
  /** What the server does to the connection instead of answering properly: only after `tenant.fail()`. */
  fault?: ConnectionFault;
}

/** What an endpoint works with. */
export interface Context {
  store: Store;
  clock: Clock;
  ids: Ids;
  signer: TokenSigner;
  /** Mails and tickets that the tenant would have sent. */
  outbox: OutboxEntry[];
  /** Origin of the tenant as the caller named it, e.g. `http://127.0.0.1:4400`. */
  origin: string;
  /** The tenant's own origin: links in mails lead there, whatever the Host header said. */
  ownOrigin: string;
  /** Path parameters, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The parsed body; undefined when there was none. */
  body: unknown;
  request: TenantRequest;
  /** Claims of the caller's token; empty on routes that need none. */
  claims: Partial<Claims>;
}

/** One endpoint. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** E.g. `/api/v2/users/:id`. */
  path: string;
  /** Any one of these lets a token in; undefined for a route that looks after itself. */
  scopes?: readonly string[];
  /** True for a GET that changes something, such as a link in a mail: HEAD does not execute it. */
  changes?: boolean;
  handle(context: Context): TenantResponse;
}
