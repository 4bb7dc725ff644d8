import { publishRetry } from '../diagnostics';
import { APIError } from '../../errors/APIError';
import { now } from '../../runtime/clock';
import type { HttpRequest, HttpResponse, Method, Middleware, Send } from '../HttpRequest';
import type { RetryBudget } from '../limits/RetryBudget';
import type { RetryOptions } from '../RetryOptions';
import { serverDelay } from '../limits/serverDelay';
import type { TransportError } from '../transport/transportError';
import { wait } from '../limits/wait';

/** Sending these twice has the same effect as once. PATCH is not idempotent, by its standard. */
const IDEMPOTENT: ReadonlySet<Method> = new Set<Method>(['GET', 'PUT', 'DELETE']);

/** Statuses of a server or gateway that did not handle the request, or lost the response. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 502, 503, 504]);

/** Network errors that may not occur at the next attempt. */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ERR_STREAM_PREMATURE_CLOSE',
  'HPE_INVALID_EOF_STATE',
]);

const DEFAULTS = { maxRetries: 3, factor: 2, minTimeout: 1_000, maxTimeout: 60_000 };

/** The result of an attempt. */
type Attempt =
  { response: HttpResponse; error?: undefined } | { response?: undefined; error: TransportError };

function shouldRetry(request: HttpRequest, { response, error }: Attempt): boolean {
  if (request.signal?.aborted) return false;
  const repeatable = request.repeatable ?? IDEMPOTENT.has(request.method);
  if (response) return response.status === 429 || (TRANSIENT_STATUSES.has(response.status) && repeatable);
  // The error of the token request, which has been retried already.
  if (error instanceof APIError) return false;
  if (error.expired || !TRANSIENT_CODES.has(error.code ?? '')) return false;
  return error.unsent === true || repeatable;
}

/** The delay before a retry in milliseconds, by backoff alone. */
function backoff(repeat: number, options: RetryOptions): number {
  const {
    factor = DEFAULTS.factor,
    minTimeout = DEFAULTS.minTimeout,
    maxTimeout = DEFAULTS.maxTimeout,
  } = options;
  const maximum = Math.min(maxTimeout, minTimeout * factor ** repeat);
  return options.randomize === false ? maximum : Math.random() * maximum;
}

function delayBefore(
  repeat: number,
  maxRetries: number,
  { response }: Attempt,
  options: RetryOptions,
): number {
  const own = backoff(repeat, options);
  if (!response) return own;
  const { ordered, hinted } = serverDelay(response.headers);
  // The server's delay never shortens the backoff: overloaded servers send `Retry-After: 0`, too.
  if (ordered !== undefined) return Math.max(ordered, own);
  if (hinted === undefined) return own;
  // Retry before the reset, in case it only says when the bucket is full. The last retry waits for the
  // reset, in case nothing is allowed sooner.
  return repeat === maxRetries - 1 ? hinted : Math.min(hinted, own);
}

function toError(error: unknown): TransportError {
  return error instanceof Error ? error : new Error(String(error));
}

async function attempt(request: HttpRequest, next: Send): Promise<Attempt> {
  try {
    return { response: await next(request) };
  } catch (error) {
    return { error: toError(error) };
  }
}

function finish({ response, error }: Attempt): HttpResponse {
  if (response) return response;
  throw error;
}

/** Retries attempts that may succeed next time, with backoff: see {@link RetryOptions}. */
export function retry(budget: RetryBudget): Middleware {
  const retryFrom = async (request: HttpRequest, next: Send, first: Attempt): Promise<HttpResponse> => {
    const options = request.retry;
    const maxRetries =
      options.enabled === false
        ? 0
        : Math.max(0, options.retries ?? options.maxRetries ?? DEFAULTS.maxRetries);

    for (let repeat = 0, outcome = first; ; repeat += 1) {
      if (repeat >= maxRetries || !shouldRetry(request, outcome)) return finish(outcome);
      const delay = delayBefore(repeat, maxRetries, outcome, options);
      const left =
        request.deadline === undefined ? Infinity : request.deadline - (now() - request.call.startedAt);
      if (delay > (options.maxTimeout ?? DEFAULTS.maxTimeout) || delay >= left) return finish(outcome);
      // A 429 is the server's own pacing, not an outage: it doesn't use up the budget.
      if (outcome.response?.status !== 429 && !budget.spend()) return finish(outcome);
      publishRetry(request, outcome.response, outcome.error, delay);
      await wait(delay, request.signal);
      outcome = await attempt(request, next);
      if (outcome.response && outcome.response.status < 400) {
        budget.refund();
        return outcome.response;
      }
    }
  };

  // Nearly every call succeeds at the first attempt, and then pays nothing for retries.
  return (request, next) =>
    next(request).then(
      (response) => {
        if (response.status >= 400) return retryFrom(request, next, { response });
        budget.refund();
        return response;
      },
      (error: unknown) => retryFrom(request, next, { error: toError(error) }),
    );
}
