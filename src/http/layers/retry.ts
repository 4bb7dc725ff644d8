import { publishRetry } from '../diagnostics';
import { APIError } from '../../errors/APIError';
import { now } from '../../runtime/clock';
import type { HttpRequest, HttpResponse, Method, Middleware, Send } from '../HttpRequest';
import type { RetryBudget } from '../limits/RetryBudget';
import type { RetryOptions } from '../RetryOptions';
import { serverDelay } from '../limits/serverDelay';
import type { TransportError } from '../transport/transportError';
import { wait } from '../limits/wait';

/** Repeating these has the effect of doing it once. PATCH is not among them, by its standard. */
const IDEMPOTENT: ReadonlySet<Method> = new Set<Method>(['GET', 'PUT', 'DELETE']);

/** Statuses of a server or gateway that did not get to the request, or lost its answer. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 502, 503, 504]);

/** Network failures that may be gone at the next attempt. */
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

/** What an attempt came to. */
type Attempt =
  { response: HttpResponse; error?: undefined } | { response?: undefined; error: TransportError };

function mayRepeat(request: HttpRequest, { response, error }: Attempt): boolean {
  if (request.signal?.aborted) return false;
  const repeatable = request.repeatable ?? IDEMPOTENT.has(request.method);
  if (response) return response.status === 429 || (TRANSIENT_STATUSES.has(response.status) && repeatable);
  // That of a request for the token, which has had its own repeats.
  if (error instanceof APIError) return false;
  if (error.expired || !TRANSIENT_CODES.has(error.code ?? '')) return false;
  return error.unsent === true || repeatable;
}

/** The wait before a repeat in milliseconds, by backoff alone. */
function backoff(repeat: number, options: RetryOptions): number {
  const {
    factor = DEFAULTS.factor,
    minTimeout = DEFAULTS.minTimeout,
    maxTimeout = DEFAULTS.maxTimeout,
  } = options;
  const longest = Math.min(maxTimeout, minTimeout * factor ** repeat);
  return options.randomize === false ? longest : Math.random() * longest;
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
  // An order never makes a repeat faster than the backoff: `Retry-After: 0` is one of a server in trouble too.
  if (ordered !== undefined) return Math.max(ordered, own);
  if (hinted === undefined) return own;
  // Probe before the reset, in case it only says when the bucket is full; the last repeat waits for
  // all of it, in case nothing is allowed sooner.
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

/** Repeats attempts that may well succeed the next time, politely: see {@link RetryOptions}. */
export function retry(budget: RetryBudget): Middleware {
  const again = async (request: HttpRequest, next: Send, first: Attempt): Promise<HttpResponse> => {
    const options = request.retry;
    const maxRetries =
      options.enabled === false
        ? 0
        : Math.max(0, options.retries ?? options.maxRetries ?? DEFAULTS.maxRetries);

    for (let repeat = 0, outcome = first; ; repeat += 1) {
      if (repeat >= maxRetries || !mayRepeat(request, outcome)) return finish(outcome);
      const delay = delayBefore(repeat, maxRetries, outcome, options);
      const left =
        request.deadline === undefined ? Infinity : request.deadline - (now() - request.call.startedAt);
      if (delay > (options.maxTimeout ?? DEFAULTS.maxTimeout) || delay >= left) return finish(outcome);
      // A 429 is the server's own pacing, not an outage: it costs no budget.
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

  // Nearly every call is done with its first attempt: what follows it costs nothing then.
  return (request, next) =>
    next(request).then(
      (response) => {
        if (response.status >= 400) return again(request, next, { response });
        budget.refund();
        return response;
      },
      (error: unknown) => again(request, next, { error: toError(error) }),
    );
}
