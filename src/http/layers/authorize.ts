import { startTimer, stopTimer } from '../../runtime/clock';
import type { Headers, HttpRequest, HttpResponse, Middleware, Send } from '../HttpRequest';
import { readHeader } from '../mergeHeaders';
import { transportError } from '../transport/transportError';

/** The source of the bearer token of a request. */
export interface TokenSource {
  /** The current token. A string if it is available at once, which saves time. */
  getAccessToken(): string | Promise<string>;
  /** Called when the API refused this token, to get another one. Absent when there is no other. */
  renew?(refused: string): void;
  /** Whether your own code provides the tokens: it may never settle, so waiting for it is bounded. */
  readonly isUserProvided?: boolean;
}

/**
 * Adds the bearer token to each attempt. When the API responds with 401, the token is renewed and the attempt is made
 * once more.
 */
export function authorize(source: TokenSource): Middleware {
  // The headers of one client and token are the same for every call.
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
    // Headers that were merged before have no token of their own.
    if (last?.base !== request.headers && readHeader(request.headers, 'authorization') !== undefined)
      return next(request);
    let token: string | Promise<string>;
    try {
      token = source.getAccessToken();
    } catch (error) {
      // Your own token function may throw; the outer layers expect a promise.
      return Promise.reject(error);
    }
    return typeof token === 'string' && !source.renew
      ? next(put(request, token))
      : once(request, next, token);
  };
}

/** The token, unless the call's signal is aborted or the given time has passed first. 0 means no time limit. */
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
