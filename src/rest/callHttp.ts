import type { Draft, HttpClient } from '../http/HttpClient';
import type { CallRecord } from '../http/HttpRequest';
import type { Answer } from '../http/outcome';
import { now } from '../runtime/clock';
import type { Callback } from '../types/Callback';
import { settle } from './settle';

/** A call that does not belong to a resource. */
export interface HttpCall {
  /** Sends the request; its errors are delivered like any error of the call. */
  draft(): Omit<Draft, 'call'> | Promise<Omit<Draft, 'call'>>;
  callback: Callback<unknown> | undefined;
  /** True to give the response headers to the callback. */
  headersToCallback?: boolean;
  /** Reads the value from the response. Default: its data. */
  read?: ((answer: Answer) => unknown) | undefined;
  /** Changes the error that the call rejects with. */
  onError?(error: unknown): unknown;
}

/**
 * A new record. With a callback it captures the stack above the given function, since nothing else leads from an error
 * to the caller. With a promise, the engine itself follows the awaits at no cost.
 */
export function startCall(callback: unknown, above: (...args: never[]) => unknown): CallRecord {
  const origin: CallRecord['origin'] = {};
  if (callback) Error.captureStackTrace(origin, above);
  return { attempts: 0, startedAt: now(), origin, secrets: {} };
}

async function send(http: HttpClient, call: CallRecord, { draft, onError }: HttpCall): Promise<Answer> {
  try {
    return await http.request({ ...(await draft()), call });
  } catch (error) {
    throw onError ? onError(error) : error;
  }
}

/** Sends a single request and settles the promise or the callback. */
export function callHttp<T>(
  http: HttpClient,
  above: (...args: never[]) => unknown,
  options: HttpCall,
): Promise<T> | undefined {
  const answer = send(http, startCall(options.callback, above), options) as Promise<Answer<T>>;
  return settle<T>(answer, options.callback, {
    valueOf: (result) => (options.read ? (options.read(result) as T) : result.data),
    headersToCallback: options.headersToCallback ?? false,
  });
}
