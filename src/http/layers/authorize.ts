import { startTimer, stopTimer } from '../../runtime/clock';
import type { Headers, HttpRequest, HttpResponse, Middleware, Send } from '../HttpRequest';
import { readHeader } from '../mergeHeaders';
import { transportError } from '../transport/transportError';

/** Where the bearer token of a request comes from. */
export interface TokenSource {
  /** The token to use now. A string when it is at hand, so that no time is lost. */
  getAccessToken(): string | Promise<string>;
  /** Called when the API refused this token, so that the next one is another. Absent when there is no other. */
  renew?(refused: string): void;
  /** Whether the program itself gives the tokens: what it does may never end, so waiting for it is bounded. */
  readonly isUserProvided?: boolean;
}

/**
 * Puts the bearer token on each attempt, on that attempt's own request. When the API answers 401, the
 * token is renewed and the attempt is made once more.
 */
export function authorize(source: TokenSource): Middleware {
  // The headers of one client and one token are the same for call after call.
  let last: { base: Headers; token: string; merged: Headers } | undefined;
  const merge = (base: Headers, token: string): Headers => {
    if (last?.base !== base || last.token !== token) {
      last = { base, token, merged: { ...base, Authorization: `Bearer ${token}` } };
    }
    return last.merged;
  };

  const put = (request: HttpRequest, token: string): HttpRequest => {
    request.call.secrets.token = token;
    return { ...request, headers: merge(request.headers, token) };
  };

  const once = async (
    request: HttpRequest,
    next: Send,
    given: string | Promise<string>,
  ): Promise<HttpResponse> => {
    const limit = source.isUserProvided ? request.timeout : 0;
    const token = await settled(given, request.signal, limit);
    const response = await next(put(request, token));
    if (response.status !== 401 || !source.renew) return response;

    source.renew(token);
    const renewed = await settled(source.getAccessToken(), request.signal, limit);
    return renewed === token ? response : next(put(request, renewed));
  };

  return (request, next) => {
    // Headers that were merged before bring no token of their own.
    if (last?.base !== request.headers && readHeader(request.headers, 'authorization') !== undefined)
      return next(request);
    let token: string | Promise<string>;
    try {
      token = source.getAccessToken();
    } catch (error) {
      // A program's own source may throw: the layers around this one count on a promise.
      return Promise.reject(error);
    }
    return typeof token === 'string' && !source.renew
      ? next(put(request, token))
      : once(request, next, token);
  };
}

/** The token, unless the call's signal or the given time comes first. A time of 0 is none. */
function settled(
  token: string | Promise<string>,
  signal: AbortSignal | undefined,
  limit: number,
): string | Promise<string> {
  if (typeof token === 'string' || (!signal && limit === 0)) return token;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const finish = (): void => {
      stopTimer(timer);
      signal?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      finish();
      reject(signal?.reason);
    };
    const expire = (): void => {
      finish();
      const message = `The token function gave no token within the timeout of ${limit} ms.`;
      reject(Object.assign(transportError(message, 'ETIMEDOUT', true), { expired: true }));
    };
    const timer = limit > 0 ? startTimer(expire, limit) : undefined;
    signal?.addEventListener('abort', abort, { once: true });
    token.then(resolve, reject).finally(finish);
  });
}
