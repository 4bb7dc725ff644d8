import { ArgumentError } from '../../errors/ArgumentError';
import { opaqueKind } from '../../rest/opaqueKind';
import { readArguments } from '../../rest/readArguments';
import type { Verb } from '../../rest/Resource';
import type { RestClient } from '../../rest/RestClient';
import { isObject } from '../../runtime/isObject';

/** The arguments before the callback. */
type Values = readonly unknown[];

/**
 * Hands a method's arguments to a verb of a RestClient: through the object's own property, so that a stub or spy
 * put there is called. The overloads of the method say what the call resolves to. Their order follows the community's
 * types, since mocks are typed by the last one; and a result that those types don't know is a type parameter with a
 * default (`<T = RulePage>`), so that stand-ins written for them still compile.
 *
 * @param change Makes the verb's arguments from the method's, where they differ.
 */
export function forward(
  client: RestClient,
  verb: Verb,
  args: Values,
  change?: (values: Values) => Values,
): unknown {
  if (!change) return apply(client, verb, args);
  const { values, callback } = readArguments(args);
  const changed = change(values);
  const given = callback ? [...changed, callback] : changed;
  // `deleteAll` has no arguments.
  return changed.length === 0 ? Reflect.apply(client[verb], client, given) : apply(client, verb, given);
}

function apply(client: RestClient, verb: Verb, args: Values): unknown {
  return Reflect.apply(client[verb], client, verb === 'delete' ? withParams(args) : [...args]);
}

/** `delete()` of a RestClient without params deletes all; a method that takes an id must never do that. */
function withParams(args: Values): Values {
  const [params, ...others] = args;
  if (typeof params === 'function') return [{}, ...args];
  return params === undefined ? [{}, ...others] : [...args];
}

/** Refuses params without this id, since the call would reach the endpoint of all. */
export const requireFirst =
  (name: string) =>
  ([params, ...others]: Values): Values => {
    const isMissing = isObject(params) && !Object.hasOwn(params, name);
    return [isMissing ? { ...params, [name]: undefined } : params, ...others];
  };

/** Sends `{}` where the data is missing. */
export const withData = ([params, data]: Values): Values => [params, data || {}];

/** The replacement of a value, or the value itself if it shows no fields, so that it is refused as everywhere else. */
export const unlessOpaque = (value: unknown, made: object): unknown =>
  isObject(value) && opaqueKind(value) !== undefined ? value : made;

/** @throws ArgumentError, with the classic message, when a field is empty or not a string. */
export function requireText(params: unknown, field: string, message: string): void {
  if (!isObject(params) || !params[field] || typeof params[field] !== 'string')
    throw new ArgumentError(message);
}

/** The classic messages about a field. */
export interface FieldMessages {
  missing: string;
  notText: string;
}

/** @throws ArgumentError, with the classic messages, when a field is missing or not a string. */
export function requireField(params: unknown, field: string, { missing, notText }: FieldMessages): void {
  if (!isObject(params) || !params[field]) throw new ArgumentError(missing);
  if (typeof params[field] !== 'string') throw new ArgumentError(notText);
}
