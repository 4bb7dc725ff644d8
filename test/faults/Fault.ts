import type { TlsOptions } from 'node:tls';
import type { CallOptions } from '../../src/http/HttpRequest';
import type { ManagementClient, ManagementClientOptions } from '../../src/index';
import type { Behaviour, FaultServer, Script } from './FaultServer';
import type { Verb } from './verbs';

/** What the caller gets, and what the server saw. */
export interface Outcome {
  /** What the call fails with; absent when it succeeds. `own` is the message of an error of the program itself. */
  error?: { code?: string | RegExp; statusCode?: number | string; message?: RegExp; own?: RegExp };
  /** What the call comes to instead of what its verb is for. */
  value?: unknown;
  /** What the error says of its attempts. Default `sent`. */
  attempts?: number;
  /** Requests that reached the Management API. */
  sent: number;
  /** Requests that reached the token endpoint. Default not looked at. */
  tokens?: number;
}

/** The outcome by name of the call, by verb, or by whether the verb may be repeated; several where chance decides. */
export type Expectation = Partial<
  Record<Verb['name'] | Verb['method'] | 'idempotent' | 'others' | 'all', Outcome | readonly Outcome[]>
>;

/** What a row of the table may use to set its scene. */
export interface Scene {
  management: ManagementClient;
  server: FaultServer;
  verb: Verb;
}

/** A bad day, and what becomes of a call on it. */
export interface Fault {
  /** Ends the sentence "a call …, when". */
  name: string;
  /** How the server answers the call. Default well. */
  api?: Behaviour;
  /** How the server answers a request for a token; the client then has credentials rather than a token. */
  token?: Behaviour;
  /** What the server does with a connection, instead of reading requests from it. */
  connection?: Script['connection'];
  /** True for a server that speaks TLS, or options of one with another certificate. */
  tls?: boolean | TlsOptions;
  /** The address that the server listens on. Default 127.0.0.1. */
  host?: string;
  /** Where the client is sent instead of the server. */
  domain?(port: number): string;
  /** Further options of the client, for a server on this port. */
  options?: Partial<ManagementClientOptions> | ((port: number) => Partial<ManagementClientOptions>);
  /** Options of the call itself; `'signal'` for one that {@link Exchange.abort} ends. */
  call?: CallOptions | 'signal';
  /** What happens before the call. */
  before?(scene: Scene): Promise<void>;
  /** Happens once the call is under way. */
  during?(abort: () => void): void;
  /** Before all calls of this fault. */
  begin?(): Promise<void>;
  /** After all calls of this fault. */
  end?(): Promise<void>;
  /** What has to be installed for it. */
  needs?: 'redis-server';
  /** True when a call costs so much memory that it is made alone. */
  isHeavy?: boolean;
  /** False when a further call to a server that is well again would not succeed, at least not at once. */
  isMendable?: boolean;
  expect: Expectation;
}

/** The options of calls that end by their timeout: short, yet long enough for a busy machine to send them. */
export const impatient = { timeout: 300 };

/** The call succeeds, after so many requests. */
export const succeeds = (sent = 1, more: Partial<Outcome> = {}): Outcome => ({ sent, ...more });

/** The call fails without an answer. */
export const fails = (code: string | RegExp, sent = 1, more: Partial<Outcome> = {}): Outcome => ({
  error: { code, ...(typeof code === 'string' ? { statusCode: code } : {}) },
  sent,
  ...more,
});

/** The call fails with an answer that says no. */
export const refused = (statusCode: number, sent = 1, more: Partial<Outcome> = {}): Outcome => ({
  error: { statusCode, code: undefined },
  sent,
  ...more,
});

/** The call fails with an answer that can't be read. */
export const unreadable = (statusCode: number, sent = 1, more: Partial<Outcome> = {}): Outcome => ({
  error: { statusCode, code: 'ERR_INVALID_ANSWER' },
  sent,
  ...more,
});

/** The call fails with an answer that can't be decompressed. */
export const undecodable = (code: string | RegExp, sent = 1): Outcome => ({
  error: { code, statusCode: 200 },
  sent,
});

/** Misbehaves for the first requests, then is well. */
export const first =
  (times: number, behave: Behaviour): Behaviour =>
  (exchange) =>
    exchange.count <= times ? behave(exchange) : exchange.good();

/** Everything but GET is left alone by the client here. */
export const onlyGet = (get: Outcome, others: Outcome): Expectation => ({ GET: get, all: others });

/** Verbs that may be repeated come to this, the others to that. */
export const byVerb = (idempotent: Outcome, others: Outcome): Expectation => ({ idempotent, others });
