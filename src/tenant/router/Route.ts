import type { Clock } from '../Clock';
import type { Ids } from '../Ids';
import type { Operation } from '../operations/Operation';
import type { OperationName } from '../operations/names';
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
  /** The operation that is asked for. */
  operation: Operation | undefined;
  /** The query, checked and read by the operation's schema: numbers and booleans as such. */
  values: Readonly<Record<string, unknown>>;
  /** Fields of the body, checked by the operation's schema; none without a body. */
  given: Readonly<Record<string, unknown>>;
  request: TenantRequest;
  /** Claims of the caller's token; empty on routes that need none. */
  claims: Partial<Claims>;
}

/** Answers a request; throws an `ApiFault` to refuse it, before it changes anything. */
export type Handler = (context: Context) => TenantResponse;

/** One endpoint. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** E.g. `/api/v2/users/:id`. */
  path: string;
  /** The operation of the OpenAPI document that it answers: scopes and checks of path, query and body come from there. */
  operation?: OperationName;
  /** Of a route that a declaration answers (`plain`, `settings`): its collection, and the field of its keys. */
  declared?: {
    readonly collection: string;
    readonly key?: string;
    /** The path parameter that names the record that its records belong to, and their field for it. */
    readonly parent?: { readonly param: string; readonly field: string };
  };
  /** Any one of these lets a token in; undefined for a route that looks after itself, or is an operation. */
  scopes?: readonly string[];
  /** True for a GET that changes something, such as a link in a mail: HEAD does not execute it. */
  changes?: boolean;
  /** Computes ahead, off the main thread, what the handler would take long to compute. Must not change anything. */
  prepare?: (context: Context) => Promise<void> | undefined;
  handle: Handler;
}
