import { ArgumentError } from '../errors/ArgumentError';
import type { TokenSource } from '../http/layers/authorize';
import { PassthroughError } from '../http/PassthroughError';

/** Your own source of tokens: a function, or the `getAccessToken` of an object. */
type TokenFunction = () => string | Promise<string>;

function checked(token: unknown): string {
  if (typeof token === 'string' && token !== '') return token;
  const received = token === '' ? "''" : token === null ? 'null' : typeof token;
  throw new ArgumentError(`The token function must give a non-empty string; got ${received}`);
}

/** The token of your own function. Rejects with its error, or when the result is not a token; never throws. */
export async function callTokenFunction(tokenFunction: TokenFunction): Promise<string> {
  return checked(await tokenFunction());
}

/** The same as a token source for the pipeline: callers get the error of your function unchanged. */
export function fromTokenFunction(tokenFunction: TokenFunction): TokenSource {
  return {
    isUserProvided: true,
    getAccessToken: () =>
      callTokenFunction(tokenFunction).catch((reason: unknown) => {
        // A callback would take a rejection without a reason for success.
        throw reason
          ? new PassthroughError(reason)
          : new Error('The token function failed without a reason.');
      }),
    // There is nothing to discard: after a 401 your function is called once more, in case it has a new token.
    renew: () => undefined,
  };
}
