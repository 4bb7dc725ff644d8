import { now } from '../runtime/clock';
import { channel, type Channel } from 'node:diagnostics_channel';
import type {
  CallMessage,
  RequestMessage,
  ResponseMessage,
  RetryMessage,
  TokenMessage,
  WaitMessage,
} from '../types/Diagnostics';
import type { HttpRequest, HttpResponse, Send } from './HttpRequest';
import { redactUrl } from './redactUrl';
import type { TransportError } from './transport/transportError';

const requests = channel('auth0-classic:request');
const responses = channel('auth0-classic:response');
const retries = channel('auth0-classic:retry');
const waits = channel('auth0-classic:wait');
const tokens = channel('auth0-classic:token');

let calls = 0;

function describeCall({ call, method, url, endpoint }: HttpRequest): CallMessage {
  call.id ??= calls += 1;
  return { call: call.id, method, url: redactUrl(url), endpoint };
}

function publish<M extends object>(to: Channel, message: M): void {
  to.publish(message);
}

function toNumber(text: string | undefined): number | undefined {
  const number = Number(text || NaN);
  return Number.isFinite(number) ? number : undefined;
}

/** The result of an attempt, without anything secret. */
function outcome(response: HttpResponse | undefined, error: unknown): { status?: number; code?: string } {
  if (response) return { status: response.status };
  return { code: (error as TransportError | undefined)?.code ?? 'ERR_UNKNOWN' };
}

/** Counts the attempts of each call, and publishes their start and result to subscribers. */
export function observed(send: Send): Send {
  return (request) => {
    request.call.attempts += 1;
    return requests.hasSubscribers || responses.hasSubscribers ? watch(request, send) : send(request);
  };
}

async function watch(request: HttpRequest, send: Send): Promise<HttpResponse> {
  const message: RequestMessage = { ...describeCall(request), attempt: request.call.attempts };
  const started = now();
  const answered = (response: HttpResponse | undefined, error?: unknown): void => {
    if (!responses.hasSubscribers) return;
    const headers = response?.headers ?? {};
    publish<ResponseMessage>(responses, {
      ...message,
      ...outcome(response, error),
      duration: now() - started,
      remaining: toNumber(headers['x-ratelimit-remaining']),
      limit: toNumber(headers['x-ratelimit-limit']),
    });
  };
  publish<RequestMessage>(requests, message);
  try {
    const response = await send(request);
    answered(response);
    return response;
  } catch (error) {
    answered(undefined, error);
    throw error;
  }
}

/** Publishes that an attempt failed and is retried in `delay` milliseconds. */
export function publishRetry(
  request: HttpRequest,
  response: HttpResponse | undefined,
  error: unknown,
  delay: number,
): void {
  if (!retries.hasSubscribers) return;
  const attempt = request.call.attempts;
  publish<RetryMessage>(retries, { ...describeCall(request), attempt, ...outcome(response, error), delay });
}

/** Publishes that a call is waiting, behind `ahead` others. */
export function publishWait(request: HttpRequest, reason: WaitMessage['reason'], ahead: number): void {
  if (waits.hasSubscribers) publish<WaitMessage>(waits, { ...describeCall(request), reason, ahead });
}

/** Publishes what happened to a token; `message` is only called for subscribers. */
export function publishToken(message: () => TokenMessage): void {
  if (tokens.hasSubscribers) publish<TokenMessage>(tokens, message());
}
