import type { ManagementScope } from '../types/Scope';
import {
  AuthenticationClient,
  type AuthenticationClientOptions,
} from '../authentication/AuthenticationClient';
import { keyMaterial } from '../authentication/credentials';
import { clientOptionNames } from '../authentication/clientOptionNames';
import { ArgumentError } from '../errors/ArgumentError';
import { APIError } from '../errors/APIError';
import { publishToken } from '../http/diagnostics';
import { namedOrigin } from '../http/origin';
import { privateState } from '../http/privateState';
import type { TokenMessage } from '../types/Diagnostics';
import type { TokenResponse } from '../types/Token';
import { crypto } from '../runtime/onDemand';
import { KeyvTokens, type TokenStore } from '../sharing/KeyvTokens';
import { TokenCipher } from '../sharing/TokenCipher';
import type { FreshToken, SharedTokens } from '../sharing/SharedEngine';
import { warnUnknownOptions, type NamesOf } from '../warnings/warnUnknownOptions';
import { TokenCache, type CachedToken } from './TokenCache';

/** Options of a {@link ManagementTokenProvider}. */
export interface ManagementTokenProviderOptions extends AuthenticationClientOptions {
  /** Identifier of the Management API, `https://{tenant}/api/v2/`. */
  audience: string;
  /** Scopes, separated by spaces. Default: all that the client is granted. */
  scope?: ManagementScope | undefined;
  /** False to request a new token for each call. Default true. */
  enableCache?: boolean | undefined;
  /** Seconds to use a token. Default: its lifetime less 10 seconds. */
  cacheTTLInSeconds?: number | undefined;
  /**
   * A store that several processes share: a Keyv instance, or any object with its get, set and delete. Default none.
   */
  store?: TokenStore | undefined;
  /** Encrypts the token in the `store`: 32 bytes, or a passphrase of at least 16 characters. Default: not encrypted. */
  encryptionKey?: string | Uint8Array | undefined;
  /** The engine that several processes share; it overrides the `store`. */
  shared?: {
    /** The tokens. */
    readonly tokens: SharedTokens;
  };
}

const optionNames: NamesOf<ManagementTokenProviderOptions> = clientOptionNames;

/** Seconds before its expiry that a token is no longer used. */
const EXPIRY_MARGIN = 10;
/** Seconds to use a token without `expires_in`. */
const DEFAULT_LIFETIME = 3_600;

/** Clients with the same configuration share their tokens, within the process. */
const cached = new TokenCache();

function check(options: ManagementTokenProviderOptions): void {
  const { enableCache = true, cacheTTLInSeconds, scope } = options;
  if (!options.domain || options.domain.length === 0) throw new ArgumentError('Must provide a domain');
  if (!options.clientId || options.clientId.length === 0) throw new ArgumentError('Must provide a clientId');
  if (!options.clientSecret && !options.clientAssertionSigningKey) {
    throw new ArgumentError('Must provide a clientSecret or a clientAssertionSigningKey');
  }
  if (!options.audience || options.audience.length === 0) throw new ArgumentError('Must provide a audience');
  if (typeof enableCache !== 'boolean') throw new ArgumentError('enableCache must be a boolean');
  if (enableCache && cacheTTLInSeconds) {
    if (typeof cacheTTLInSeconds !== 'number') throw new ArgumentError('cacheTTLInSeconds must be a number');
    if (cacheTTLInSeconds <= 0) throw new ArgumentError('cacheTTLInSeconds must be a greater than 0');
  }
  checkStore(options);
  if (scope && typeof scope !== 'string') throw new ArgumentError('scope must be a string');
}

function checkStore({ store, encryptionKey }: ManagementTokenProviderOptions): void {
  if (
    store !== undefined &&
    ![store?.get, store?.set, store?.delete].every((method) => typeof method === 'function')
  ) {
    throw new ArgumentError('The tokenProvider.store must have the methods get, set and delete, as Keyv has');
  }
  if (encryptionKey !== undefined && store === undefined) {
    throw new ArgumentError(
      'The tokenProvider.encryptionKey needs a tokenProvider.store whose tokens it encrypts',
    );
  }
}

/** The private state of a provider. */
interface State {
  readonly options: ManagementTokenProviderOptions;
  readonly client: AuthenticationClient;
  readonly shared: SharedTokens | undefined;
  key?: string;
  entry?: CachedToken;
  /** Settles when the shared token that was refused has been deleted. */
  forgotten?: Promise<void>;
}

const states = privateState<State>('ManagementTokenProvider');

/**
 * Tokens for the Management API, by client credentials: cached, and requested only once however many calls need one.
 */
export class ManagementTokenProvider {
  /** @throws ArgumentError when an option is missing or invalid. */
  constructor(options: ManagementTokenProviderOptions) {
    if (!options || typeof options !== 'object') throw new ArgumentError('Options must be an object');
    warnUnknownOptions('ManagementTokenProvider', options, optionNames);
    check(options);
    states.set(this, {
      options: { ...options },
      // The request may be shared with other clients: aborting the calls of this one must not abort it.
      client: new AuthenticationClient({ ...options, signal: undefined, deadline: undefined }),
      shared: options.shared?.tokens ?? storeOf(options),
    });
  }

  /** Clears the tokens that all providers of this process share, for tests that count token requests. */
  static clearCache(): void {
    cached.clear();
  }

  /**
   * The current token.
   *
   * Rejects with an APIError when the token endpoint refuses or can't be reached; a failure is never cached.
   *
   * @see https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens
   */
  async getAccessToken(): Promise<string> {
    return this.current();
  }

  /** The current token; a string if it is available at once. */
  current(): string | Promise<string> {
    const state = states.of(this);
    if (state.options.enableCache === false) return load(state).then(({ token }) => token);
    return entryOf(state).get(() => find(state));
  }

  /** Discards a token that the API refused. */
  renew(refused: string): void {
    const state = states.of(this);
    publish(state, { outcome: 'refused' });
    if (!entryOf(state).forget(refused)) return;
    state.forgotten = state.shared?.forget(cacheKey(state), refused);
  }

  /**
   * Closes the connections to the token endpoint when the requests in flight have ended. Later requests are refused; a
   * cached token is still returned.
   */
  close(): Promise<void> {
    return states.of(this).client.close();
  }
}

/**
 * The token of this provider's configuration. The provider keeps its entry, since the cache of the process is bounded.
 */
function entryOf(state: State): CachedToken {
  return (state.entry ??= cached.entry(cacheKey(state)));
}

/** A token of another process, or a new one. */
async function find(state: State): Promise<FreshToken> {
  if (!state.shared) return load(state);
  await state.forgotten;
  let isRequested = false;
  const found = await state.shared.get(cacheKey(state), () => {
    isRequested = true;
    return load(state);
  });
  if (!isRequested) publish(state, { outcome: 'shared', lifetime: found.lifetime });
  return found;
}

async function load(state: State): Promise<FreshToken> {
  try {
    const fresh = await request(state);
    publish(state, { outcome: 'obtained', lifetime: fresh.lifetime });
    return fresh;
  } catch (error) {
    publish(state, { outcome: 'failed', ...failureOf(error) });
    throw error;
  }
}

function publish(
  { options: { domain, audience } }: State,
  message: Pick<TokenMessage, 'outcome' | 'lifetime' | 'status' | 'code'>,
): void {
  publishToken(() => ({ domain: namedOrigin(domain), audience, ...message }));
}

async function request({ client, options }: State): Promise<FreshToken> {
  const { audience, scope, cacheTTLInSeconds } = options;
  const response = await client.clientCredentialsGrant({ audience, scope });
  const token = tokenOf(response);
  const expiresIn = Number(response.expires_in) || DEFAULT_LIFETIME;
  const seconds =
    cacheTTLInSeconds ||
    (expiresIn > EXPIRY_MARGIN && response.expires_in ? expiresIn - EXPIRY_MARGIN : expiresIn);
  return { token, lifetime: seconds * 1000 };
}

/** A cache key from everything that decides which token a provider gets. It contains no secret, only a digest. */
function cacheKey(state: State): string {
  return (state.key ??= digest(state.options));
}

function storeOf({ store, encryptionKey }: ManagementTokenProviderOptions): SharedTokens | undefined {
  if (!store) return undefined;
  return new KeyvTokens(store, encryptionKey === undefined ? undefined : new TokenCipher(encryptionKey));
}

function failureOf(error: unknown): Pick<TokenMessage, 'status' | 'code'> {
  if (!(error instanceof APIError)) return { code: 'ERR_NO_TOKEN' };
  return typeof error.statusCode === 'number' ? { status: error.statusCode } : { code: error.code };
}

function tokenOf(response: TokenResponse): string {
  const token: unknown = response?.access_token;
  if (typeof token !== 'string' || token === '') {
    throw new Error(
      'The token endpoint answered without an access_token. Check the domain and the proxy in between.',
    );
  }
  // Checked here, so that an unusable token is not cached.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    const error = new Error('The token endpoint answered with an access_token that no header can carry.');
    throw Object.assign(error, { code: 'ERR_INVALID_CHAR' });
  }
  return token;
}

function digest(options: ManagementTokenProviderOptions): string {
  const { createHash } = crypto();
  const { domain, clientId, clientSecret, clientAssertionSigningKey, clientAssertionSigningAlg } = options;
  const { audience, scope, cacheTTLInSeconds, headers, proxy } = options;
  const parts = [
    namedOrigin(domain),
    clientId,
    clientSecret,
    keyMaterial(clientAssertionSigningKey),
    clientAssertionSigningAlg,
    audience,
    scope,
    cacheTTLInSeconds,
    headers,
    proxy,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
