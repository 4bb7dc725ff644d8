import { ArgumentError } from '../errors/ArgumentError';
import type { TokenSource } from '../http/layers/authorize';
import { withoutUndefined } from '../http/withoutUndefined';
import type { TokenProvider } from './BaseManager';
import { callTokenFunction, fromTokenFunction } from './tokenFunction';
import type { ManagementClientOptions } from './ManagementClientOptions';
import { ManagementTokenProvider } from './ManagementTokenProvider';

/** Where the tokens of a client come from. */
export interface ClientTokens {
  provider: TokenProvider;
  source: TokenSource;
  close?(): Promise<void>;
}

/** Where the tokens of a client with these options come from. @throws ArgumentError for a token that is not one. */
export function clientTokens(options: ManagementClientOptions, origin: string): ClientTokens {
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
        getAccessToken: unlessPatched(provider, DEFAULT_GET_ACCESS_TOKEN, () => provider.current()),
        renew: (refused) => provider.renew(refused),
      },
      close: () => provider.close(),
    };
  }
  if (typeof token === 'function') {
    // Called as a method of the options, as before: the function may use what stands beside it.
    const give = (): string | Promise<string> => Reflect.apply(token, options, []);
    const provider = { getAccessToken: () => callTokenFunction(give) };
    return { provider, source: fromTokenFunction(() => provider.getAccessToken()) };
  }
  if (typeof token !== 'string' || token.length === 0) throw new ArgumentError('Must provide a token');
  // Read at each call, as before: programs put a newer token into the options they made the client with.
  const now = (): string => (typeof options.token === 'string' && options.token ? options.token : token);
  const provider = { getAccessToken: () => Promise.resolve(now()) };
  return {
    provider,
    source: { getAccessToken: unlessPatched(provider, provider.getAccessToken, now) },
  };
}

const DEFAULT_GET_ACCESS_TOKEN: unknown = Reflect.get(ManagementTokenProvider.prototype, 'getAccessToken');

/** The direct way to a token, unless another was put in its place: programs patch the provider, tests stub it. */
function unlessPatched(
  provider: TokenProvider,
  own: unknown,
  direct: () => string | Promise<string>,
): () => string | Promise<string> {
  const theirs = fromTokenFunction(() => provider.getAccessToken());
  return () => (Reflect.get(provider, 'getAccessToken') === own ? direct() : theirs.getAccessToken());
}
