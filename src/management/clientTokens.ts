import { ArgumentError } from '../errors/ArgumentError';
import type { TokenSource } from '../http/layers/authorize';
import { withoutUndefined } from '../http/withoutUndefined';
import type { TokenProvider } from './BaseManager';
import { callTokenFunction, fromTokenFunction } from './tokenFunction';
import type { ManagementClientOptions } from './ManagementClientOptions';
import { ManagementTokenProvider } from './ManagementTokenProvider';

/** The source of a client's tokens. */
export interface ClientTokens {
  provider: TokenProvider;
  source: TokenSource;
  close?(): Promise<void>;
}

/** The source of the tokens of a client with these options. @throws ArgumentError for an invalid token. */
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
    // Called as a method of the options, as in the classic SDK: the function may use `this`.
    const callToken = (): string | Promise<string> => Reflect.apply(token, options, []);
    const provider = { getAccessToken: () => callTokenFunction(callToken) };
    return { provider, source: fromTokenFunction(() => provider.getAccessToken()) };
  }
  if (typeof token !== 'string' || token.length === 0) throw new ArgumentError('Must provide a token');
  // Read at each call, as in the classic SDK: services replace the token in the options of a client.
  const current = (): string => (typeof options.token === 'string' && options.token ? options.token : token);
  const provider = { getAccessToken: () => Promise.resolve(current()) };
  return {
    provider,
    source: { getAccessToken: unlessPatched(provider, provider.getAccessToken, current) },
  };
}

const DEFAULT_GET_ACCESS_TOKEN: unknown = Reflect.get(ManagementTokenProvider.prototype, 'getAccessToken');

/** The direct way to a token, unless the method was replaced: services patch the provider, and tests stub it. */
function unlessPatched(
  provider: TokenProvider,
  original: unknown,
  direct: () => string | Promise<string>,
): () => string | Promise<string> {
  const replacement = fromTokenFunction(() => provider.getAccessToken());
  return () =>
    Reflect.get(provider, 'getAccessToken') === original ? direct() : replacement.getAccessToken();
}
