import { ArgumentError } from '../errors/ArgumentError';
import type { TokenSource } from '../http/layers/authorize';
import { PassthroughError } from '../http/PassthroughError';

/** A program's own source of tokens: a function, or the `getAccessToken` of an object. */
type TokenFunction = () => string | Promise<string>;

function checked(token: unknown): string {
  if (typeof token === 'string' && token !== '') return token;
  const came = token === '' ? "''" : token === null ? 'null' : typeof token;
  throw new ArgumentError(`The token function must give a non-empty string; got ${came}`);
}

/** The token of a program's own source; rejects, never throws, and never gives something that is not a token. */
export async function callTokenFunction(give: TokenFunction): Promise<string> {
  return checked(await give());
}

/** The same as a source for the pipeline: what the program's code fails with, its callers get as it is. */
export function fromTokenFunction(give: TokenFunction): TokenSource {
  return {
    isUserProvided: true,
    getAccessToken: () =>
      callTokenFunction(give).catch((reason: unknown) => {
        // A rejection without a reason would look like success to a callback.
        throw reason
          ? new PassthroughError(reason)
          : new Error('The token function failed without a reason.');
      }),
    // Nothing to forget: after a 401 the program is asked once more, in case it knows another by now.
    renew: () => undefined,
  };
}
