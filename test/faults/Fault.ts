import type { TlsOptions } from 'node:tls';
import type { CallOptions } from '../../src/http/HttpRequest';
import type { ManagementClient, ManagementClientOptions } from '../../src/index';
import type { Behaviour, FaultServer, Script } from './FaultServer';
import type { Verb } from './verbs';

/** What the caller gets, and what the server received. */
export interface Outcome {
  /** The error of the call; absent when it succeeds. `own` is the message of the caller's own error. */
  error?: { code?: string | RegExp; statusCode?: number | string; message?: RegExp; own?: RegExp };
  /** The result of the call, if it is not the usual one of its verb. */
  value?: unknown;
  /** What the error says about its attempts. Default `sent`. */
  attempts?: number;
  /** Requests that reached the Management API. */
  sent: number;
  /** Requests that reached the token endpoint. Default: not checked. */
  tokens?: number;
}

/**
 * The outcome by name of the call, by verb, or by whether the verb may be retried; several where the outcome is random.
 */
export type Expectation = Partial<
  Record<Verb['name'] | Verb['method'] | 'idempotent' | 'others' | 'all', Outcome | readonly Outcome[]>
>;

/** What a row of the table may use in its setup. */
export interface Scene {
  management: ManagementClient;
  server: FaultServer;
  verb: Verb;
}

/** A fault, and its effect on a call. */
export interface Fault {
  /** Completes the sentence "a call …, when". */
  name: string;
  /** How the server answers the call. Default: with success. */
  api?: Behaviour;
  /** How the server answers a token request; the client then has credentials instead of a token. */
  token?: Behaviour;
  /** What the server does with a connection instead of reading requests from it. */
  connection?: Script['connection'];
  /** True for a server with TLS, or the options of one with another certificate. */
  tls?: boolean | TlsOptions;
  /** The address that the server listens on. Default 127.0.0.1. */
  host?: string;
  /** The host that the client connects to instead of the server. */
  domain?(port: number): string;
  /** More options of the client, for a server on this port. */
  options?: Partial<ManagementClientOptions> | ((port: number) => Partial<ManagementClientOptions>);
  /** Options of the call itself; `'signal'` for one that {@link Exchange.abort} aborts. */
  call?: CallOptions | 'signal';
  /** Runs before the call. */
  before?(scene: Scene): Promise<void>;
  /** Runs while the call is in flight. */
  during?(abort: () => void): void;
  /** Runs before all calls of this fault. */
  begin?(): Promise<void>;
  /** Runs after all calls of this fault. */
  end?(): Promise<void>;
  /** The program that must be installed for it. */
  needs?: 'redis-server';
  /** True when a call needs so much memory that it runs alone. */
  isHeavy?: boolean;
  /** False when another call would not succeed, at least not immediately, after the server has recovered. */
  isMendable?: boolean;
  expect: Expectation;
}

/** The options of calls that end with their timeout: short, but long enough for a busy machine to send them. */
export const impatient = { timeout: 300 };

/** The call succeeds, after this many requests. */
export const succeeds = (sent = 1, more: Partial<Outcome> = {}): Outcome => ({ sent, ...more });

/** The call fails without a response. */
export const fails = (code: string | RegExp, sent = 1, more: Partial<Outcome> = {}): Outcome => ({
  error: { code, ...(typeof code === 'string' ? { statusCode: code } : {}) },
  sent,
  ...more,
});

/** The call fails with an error response. */
export const refused = (statusCode: number, sent = 1, more: Partial<Outcome> = {}): Outcome => ({
  error: { statusCode, code: undefined },
  sent,
  ...more,
});

/** The call fails with a response that can't be parsed. */
export const unreadable = (statusCode: number, sent = 1, more: Partial<Outcome> = {}): Outcome => ({
  error: { statusCode, code: 'ERR_INVALID_ANSWER' },
  sent,
  ...more,
});

/** The call fails with a response that can't be decompressed. */
export const undecodable = (code: string | RegExp, sent = 1): Outcome => ({
  error: { code, statusCode: 200 },
  sent,
});

/** Misbehaves for the first requests, then works. */
export const first =
  (times: number, behave: Behaviour): Behaviour =>
  (exchange) =>
    exchange.count <= times ? behave(exchange) : exchange.good();

/** In this configuration the client retries GET only. */
export const onlyGet = (get: Outcome, others: Outcome): Expectation => ({ GET: get, all: others });

/** One outcome for verbs that may be retried, one for the others. */
export const byVerb = (idempotent: Outcome, others: Outcome): Expectation => ({ idempotent, others });
