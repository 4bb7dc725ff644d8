import type { Answer } from '../http/outcome';
import type { ApiPromise } from './ApiPromise';

function isCall<T>(value: Promise<T>): value is ApiPromise<T> {
  return typeof value === 'object' && value !== null && 'withResponse' in value;
}

/**
 * The whole answer of a call: its data, status and headers.
 *
 * @param call The promise of a call, as the method returned it.
 * @throws TypeError for anything else.
 * @example
 * const { data, headers } = await withResponse(management.users.get({ id }));
 */
export function withResponse<T>(call: Promise<T>): Promise<Answer<T>> {
  if (isCall(call)) return call.withResponse();
  throw new TypeError(
    'withResponse() takes the promise of a call as the method returned it, before any then() or await; this is not one.',
  );
}
