import { inspect } from 'node:util';
import { ArgumentError } from '../errors/ArgumentError';
import type { SharedEngine, SharedRates, SharedTokens } from '../sharing/SharedEngine';
import { TokenCipher } from '../sharing/TokenCipher';
import { warnUnknownOptions, type NamesOf } from '../warnings/warnUnknownOptions';
import { connect } from './connect';
import type { OnDemandConnection } from './OnDemandConnection';
import { sendVia, type RedisClient } from './RedisClient';
import { RedisLink } from './RedisLink';
import { RedisRates } from './RedisRates';
import { RedisTokens } from './RedisTokens';

/** Options of a {@link RedisEngine}. */
export interface RedisEngineOptions {
  /** Your own connected client, of the package `redis` or `ioredis`. You close it yourself. */
  client?: RedisClient;
  /** The URL of Redis, instead of a client, e.g. `redis://localhost:6379`. Needs the package `redis` or `ioredis`. */
  url?: string;
  /** Prefix of all keys. Default `auth0-classic`. */
  prefix?: string;
  /** Encrypts the tokens in Redis: 32 bytes, or a passphrase of at least 16 characters. Default: not encrypted. */
  encryptionKey?: string | Uint8Array;
  /** How long to wait for Redis, in milliseconds, before this process continues alone. Default 500. */
  commandTimeout?: number;
}

const optionNames: NamesOf<RedisEngineOptions> = {
  client: true,
  url: true,
  prefix: true,
  encryptionKey: true,
  commandTimeout: true,
};

/**
 * What the processes of a service share, in Redis: the token, requested once however many processes start together, and
 * the rate limits. While Redis is unavailable, each process continues alone, after one warning.
 *
 * @example
 * const management = new ManagementClient({
 *   domain, clientId, clientSecret,
 *   shared: new RedisEngine({ url: 'redis://localhost:6379', encryptionKey }),
 * });
 */
export class RedisEngine implements SharedEngine {
  /** The tokens. */
  readonly tokens: SharedTokens;
  /** The rate limits. */
  readonly rates: SharedRates;
  readonly #link: RedisLink;
  readonly #connection: OnDemandConnection | undefined;
  #closed: Promise<void> | undefined;

  /** @throws ArgumentError when neither or both of `client` and `url` are given, or an option is invalid. */
  constructor(options: RedisEngineOptions) {
    const { client, url, prefix = 'auth0-classic', encryptionKey, commandTimeout = 500 } = options ?? {};
    if ((client === undefined) === (url === undefined)) {
      throw new ArgumentError(
        'The RedisEngine needs either a client or a url, such as { url: "redis://localhost:6379" }',
      );
    }
    warnUnknownOptions('RedisEngine', options, optionNames);
    if (typeof commandTimeout !== 'number' || !(commandTimeout > 0)) {
      throw new ArgumentError(
        `The commandTimeout must be a number of milliseconds above 0; got ${inspect(commandTimeout)}`,
      );
    }
    const cipher = encryptionKey === undefined ? undefined : new TokenCipher(encryptionKey);
    this.#connection = url === undefined ? undefined : connect(url);
    const send = client ? sendVia(client) : (this.#connection as OnDemandConnection).send;
    this.#link = new RedisLink(send, commandTimeout, this.#connection?.connected);
    this.tokens = new RedisTokens(this.#link, prefix, cipher);
    this.rates = new RedisRates(this.#link, prefix);
  }

  /** Closes the connection that the engine opened itself; your own client stays open. */
  close(): Promise<void> {
    this.#link.close();
    // Runs once: the last client of the engine closes it, and you may close it, too.
    return (this.#closed ??= this.#connection?.close() ?? Promise.resolve());
  }
}
