import type { Clock } from '../Clock';
import type { Ids } from '../Ids';
import type { Operation } from '../operations/Operation';
import type { OperationName } from '../operations/names';
import type { OutboxEntry } from '../OutboxEntry';
import type { Store } from '../store/Store';
import type { Claims } from '../tokens/readJwt';
import type { TokenSigner } from '../tokens/TokenSigner';

/** A request, for endpoints. */
export interface TenantRequest {
  /** HTTP method, in upper case. */
  method: string;
  /** Path and query, as received. */
  target: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The body as text; empty for none. */
  body: string;
}

/** A fault below HTTP: see `tenant.fail()`. */
export type ConnectionFault = 'reset' | 'hang' | 'truncate';

/** A response. A body that is neither text nor a Buffer is sent as JSON; undefined for none. */
export interface TenantResponse {
  /** HTTP status. */
  status: number;
  /** Text, a Buffer, or a value to send as JSON. */
  body?: unknown;
  /** Headers, except those that the server sets. */
  headers?: Record<string, string>;
  /** What the server does to the connection instead of sending the response: only after `tenant.fail()`. */
  fault?: ConnectionFault;
}

/** The input of an endpoint. */
export interface Context {
  store: Store;
  clock: Clock;
  ids: Ids;
  signer: TokenSigner;
  /** Mails and tickets that the tenant would have sent. */
  outbox: OutboxEntry[];
  /** Origin of the tenant in the request, e.g. `http://127.0.0.1:4400`. */
  origin: string;
  /** The tenant's own origin, for links in mails, whatever the Host header. */
  ownOrigin: string;
  /** Path parameters, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The parsed body; undefined when there was none. */
  body: unknown;
  /** The requested operation. */
  operation: Operation | undefined;
  /** The query, validated and converted by the operation's schema: numbers and booleans as such. */
  values: Readonly<Record<string, unknown>>;
  /** Fields of the body, validated by the operation's schema; none without a body. */
  given: Readonly<Record<string, unknown>>;
  request: TenantRequest;
  /** Claims of the caller's token; empty on routes without tokens. */
  claims: Partial<Claims>;
}

/** Answers a request; throws an `ApiFault` to refuse it, before it changes anything. */
export type Handler = (context: Context) => TenantResponse;

/** One endpoint. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** E.g. `/api/v2/users/:id`. */
  path: string;
  /** The OpenAPI operation of the endpoint: the source of scopes, and of checks of path, query and body. */
  operation?: OperationName;
  /** For a route of a declaration (`crud`, `settings`): its collection, and the field of its keys. */
  declared?: {
    readonly collection: string;
    readonly key?: string;
    /** The path parameter of the parent record, and the records' field with it. */
    readonly parent?: { readonly param: string; readonly field: string };
  };
  /** Scopes, any one of which is sufficient; undefined for a route with its own checks, or for an operation. */
  scopes?: readonly string[];
  /** True for a GET that changes something, such as a link in a mail: HEAD does not execute it. */
  changes?: boolean;
  /** Prepares off the main thread what would make the handler slow. Must not change anything. */
  prepare?: (context: Context) => Promise<void> | undefined;
  handle: Handler;
}
