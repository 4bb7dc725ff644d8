import { ArgumentError } from '../errors/ArgumentError';
import type { ConnectionOptions } from '../http/Agents';
import type { TokenSource } from '../http/authorize';
import { defaultHeaders, type HeaderOptions } from '../http/defaultHeaders';
import { defineDisposal } from '../http/disposable';
import { HttpClient, type HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { toOrigin } from '../http/origin';
import { withoutUndefined } from '../http/withoutUndefined';
import type { ClientAuthentication } from '../authentication/clientAuthentication';
import { clientOptionNames } from '../authentication/clientOptionNames';
import type { AppMetadata, UserMetadata } from '../types/User';
import type { TokenProvider } from './BaseManager';
import { askForToken, foreignSource } from './givenToken';
import { defineForwarding, type ForwardingMethods } from './ForwardingMethods';
import { joinEngine, leaveEngine } from '../sharing/engineUsers';
import type { SharedEngine } from '../sharing/SharedEngine';
import { ManagementTokenProvider, type ManagementTokenProviderOptions } from './ManagementTokenProvider';
import { UsersManager } from './UsersManager';
import { warnUnknownOptions, type NamesOf } from '../warnings/warnUnknownOptions';

const optionNames: NamesOf<ManagementClientOptions> = clientOptionNames;

/** Options of a {@link ManagementClient}. */
export interface ManagementClientOptions
  extends ClientAuthentication, HeaderOptions, ConnectionOptions, CallOptions {
  /** The tenant: a host (`tenant.auth0.com`) or a full origin. Plain `http:` is for loopback only. */
  domain: string;
  /** A token, or a function that gives one or a promise of one. Without it, client credentials are used. */
  token?: string | (() => string | Promise<string>) | undefined;
  /** Identifier of the Management API. Default `https://{domain}/api/v2/`. */
  audience?: string | undefined;
  /** Scope to ask for, space separated. Default: all that the client is granted. */
  scope?: string | undefined;
  /**
   * How tokens are cached: `enableCache` (default true), `cacheTTLInSeconds` (default: their lifetime less 10 s),
   * and a `store` for several processes, a Keyv instance, say, with its `encryptionKey`.
   */
  tokenProvider?:
    | Pick<ManagementTokenProviderOptions, 'enableCache' | 'cacheTTLInSeconds' | 'store' | 'encryptionKey'>
    | undefined;
  /** What several processes of one tenant share: token and rate limits, see `auth0-classic/redis`. Default nothing. */
  shared?: SharedEngine | undefined;
  /** True to resolve to `{ data, headers }`. Default false. */
  includeResponseHeaders?: boolean | undefined;
  /** False to send at once whatever the API said of its rate limits. Default true. */
  rateLimit?: boolean | undefined;
  /** Your own axios instance: its interceptors, adapter and agents are used. */
  axios?: HttpClientOptions['axios'] | undefined;
  /** Headers added to each request. */
  headers?: Record<string, string> | undefined;
}

/** How each client ends. Kept beside it: clients bound by `withOptions` are made without the constructor. */
const endings = new WeakMap<object, () => Promise<void>>();

/**
 * The Management API of a tenant, as far as users are concerned.
 *
 * @example
 * const management = new ManagementClient({ domain: 'tenant.auth0.com', clientId, clientSecret });
 * management.users.getAll({ per_page: 10 }, (err, users) => { … });
 */
// The forwarding methods are one line 23 times over: they are made from a table, and typed by merging.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class ManagementClient<A = AppMetadata, U = UserMetadata> {
  /** The users of the tenant. */
  readonly users: UsersManager<A, U>;
  /** Gives the tokens of this client. */
  readonly tokenProvider: TokenProvider;
  /** The same as {@link ManagementClient.close}, for `await using`. */
  declare readonly [Symbol.asyncDispose]: () => Promise<void>;

  /** @throws ArgumentError when options, domain or credentials are missing or can't be meant. */
  constructor(options: ManagementClientOptions) {
    if (!options || typeof options !== 'object') {
      throw new ArgumentError('Management API SDK options must be an object');
    }
    warnUnknownOptions('ManagementClient', options, optionNames);
    if (!options.domain || options.domain.length === 0) throw new ArgumentError('Must provide a domain');
    const origin = toOrigin(options.domain);
    const { provider, source, close } = tokens(options, origin);
    const http = new HttpClient({ ...options, headers: defaultHeaders(options), tokenSource: source });
    this.tokenProvider = provider;
    this.users = new UsersManager<A, U>({
      baseUrl: `${origin}/api/v2`,
      http,
      includeResponseHeaders: options.includeResponseHeaders,
    });
    joinEngine(options.shared);
    const end = async (): Promise<void> => {
      await http.close();
      await close?.();
      await leaveEngine(options.shared);
    };
    let ended: Promise<void> | undefined;
    endings.set(this, () => (ended ??= end()));
  }

  /**
   * The token that the next call would use.
   *
   * Rejects with an APIError when the token endpoint refuses.
   */
  getAccessToken(): Promise<string> {
    return this.tokenProvider.getAccessToken();
  }

  /**
   * The same client, its calls bound to other options. It shares the connections and the token.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @throws ArgumentError for options that can't be meant.
   */
  withOptions(options: CallOptions): this {
    const bound: this = Object.create(Object.getPrototypeOf(this));
    const end = endings.get(this);
    if (end) endings.set(bound, end);
    return Object.assign(bound, this, { users: this.users.withOptions(options) });
  }

  /**
   * Ends the client, and those bound to other options: waits for the calls under way, then closes its
   * connections and, with the last client that uses it, the `shared` engine. Later calls are refused with the
   * code `ERR_CLIENT_CLOSED`. `await using` calls it at the end of a block.
   *
   * A program need not call it: an idle client keeps no process alive.
   */
  async close(): Promise<void> {
    await endings.get(this)?.();
  }
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface ManagementClient<A = AppMetadata, U = UserMetadata> extends ForwardingMethods<A, U> {}
defineForwarding(ManagementClient.prototype);
defineDisposal(ManagementClient.prototype);

/** Where the tokens of a client come from. */
interface Tokens {
  provider: TokenProvider;
  source: TokenSource;
  close?(): Promise<void>;
}

function tokens(options: ManagementClientOptions, origin: string): Tokens {
  const { token } = options;
  if (token === undefined) {
    const { tokenProvider: cache, ...others } = options;
    const provider = new ManagementTokenProvider({
      audience: `${origin}/api/v2/`,
      ...withoutUndefined(others),
      domain: options.domain,
      ...cache,
    });
    return {
      provider,
      source: {
        getAccessToken: unlessReplaced(provider, OWN_WAY, () => provider.current()),
        renew: (refused) => provider.renew(refused),
      },
      close: () => provider.close(),
    };
  }
  if (typeof token === 'function') {
    // Called as a method of the options, as ever: the function may use what stands beside it.
    const give = (): string | Promise<string> => Reflect.apply(token, options, []);
    const provider = { getAccessToken: () => askForToken(give) };
    return { provider, source: foreignSource(() => provider.getAccessToken()) };
  }
  if (typeof token !== 'string' || token.length === 0) throw new ArgumentError('Must provide a token');
  // Read at each call, as ever: programs put a newer token into the options they made the client with.
  const now = (): string => (typeof options.token === 'string' && options.token ? options.token : token);
  const provider = { getAccessToken: () => Promise.resolve(now()) };
  return {
    provider,
    source: { getAccessToken: unlessReplaced(provider, provider.getAccessToken, now) },
  };
}

const OWN_WAY: unknown = Reflect.get(ManagementTokenProvider.prototype, 'getAccessToken');

/** The direct way to a token, as long as nobody put another in its place: programs patch the provider, tests stub it. */
function unlessReplaced(
  provider: TokenProvider,
  own: unknown,
  direct: () => string | Promise<string>,
): () => string | Promise<string> {
  const theirs = foreignSource(() => provider.getAccessToken());
  return () => (Reflect.get(provider, 'getAccessToken') === own ? direct() : theirs.getAccessToken());
}
