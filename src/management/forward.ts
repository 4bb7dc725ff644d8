import { ArgumentError } from '../errors/ArgumentError';
import type { ApiPromise } from '../rest/ApiPromise';
import type { Verb } from '../rest/Resource';
import type { RestClient } from '../rest/RestClient';

/**
 * Hands a method's arguments to a verb of a RestClient: through the object's own property, so that a
 * stub or spy put there is called. The overloads of the method say what it resolves to.
 */
export function forward(
  client: RestClient,
  verb: Verb,
  args: readonly unknown[],
): ApiPromise<unknown> | undefined {
  return Reflect.apply(client[verb], client, [...args]);
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** @throws ArgumentError, with the classic message, when a field is no text or empty. */
export function requireText(params: unknown, field: string, message: string): void {
  if (!isObject(params) || !params[field] || typeof params[field] !== 'string')
    throw new ArgumentError(message);
}

/** @throws ArgumentError, with the classic messages, when there is no user ID or it is no text. */
export function requireUserId(params: unknown): void {
  if (!isObject(params) || !params.id) throw new ArgumentError('The user_id cannot be null or undefined');
  if (typeof params.id !== 'string') throw new ArgumentError('The user_id has to be a string');
}
