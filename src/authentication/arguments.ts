import { ArgumentError } from '../errors/ArgumentError';
import { Prepared, type Fields } from '../rest/Prepared';
import { readArguments } from '../rest/readArguments';
import type { RequestCustomization } from '../rest/RequestCustomization';
import { refuseOpaque, unreadable } from '../rest/unreadable';
import { isObject } from '../runtime/isObject';
import type { Callback } from '../types/Callback';

/** The arguments of a method: data, options and a callback, the last two optional. */
export interface DataArguments {
  data: unknown;
  options: unknown;
  callback: Callback<unknown> | undefined;
}

/** Sorts the arguments of a method into data, options and callback. */
export function readData(args: readonly unknown[]): DataArguments {
  const {
    values: [data, options],
    callback,
  } = readArguments(args);
  return { data, options: isObject(options) ? fieldsIn(options, 'options') : options, callback };
}

/** A copy of an object's own fields, each read once. @throws ArgumentError for a field that can't be read. */
export function fieldsIn(value: object, argument = 'data'): Fields {
  // Data that another method of the SDK has read already, and completes when sending.
  if (value instanceof Prepared) return value;
  try {
    refuseOpaque(value, argument);
    return { ...value };
  } catch (error) {
    throw unreadable(error, argument);
  }
}

/** Options that must be an object. @throws ArgumentError, with the classic messages. */
export function checkedOptions<T>(options: T): T {
  if (!options) throw new ArgumentError('Missing authenticator options');
  if (typeof options !== 'object') throw new ArgumentError('The authenticator options must be an object');
  return options;
}

/** Options that must hold a base URL. @throws ArgumentError, with the classic messages. */
export function checkedManagerOptions<T>(options: T, manager: string): T {
  if (!isObject(options)) throw new ArgumentError(`Missing ${manager} manager options`);
  if (typeof options.baseUrl !== 'string') throw new ArgumentError('baseUrl field is required');
  return options;
}

/** @throws ArgumentError, with the given message, for a value without fields. */
export function requireObject(data: unknown, message = 'Missing user data object'): Fields {
  if (!isObject(data)) throw new ArgumentError(message);
  return fieldsIn(data);
}

/** Whether a value is empty, or not a string. */
export function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

/** @throws ArgumentError, with the classic message, when a field is blank or not a string. */
export function requireText(data: Fields, field: string, message = `${field} field is required`): void {
  if (isBlank(data[field])) throw new ArgumentError(message);
}

/** @throws ArgumentError, with the classic message, when a field is not a string; the classic SDK takes empty ones. */
export function requireString(data: Fields, field: string, message = `${field} field is required`): void {
  if (typeof data[field] !== 'string') throw new ArgumentError(message);
}

/** The headers that the options of a call stand for. */
const HEADERS: Record<string, string> = {
  forwardedFor: 'auth0-forwarded-for',
  requestLanguage: 'x-request-language',
};

/** The parameter of a RestClient that sets the headers of one call; undefined without such options. */
export function headerParams(
  options: unknown,
  ...names: string[]
): { _requestCustomizer?: (request: RequestCustomization) => void } {
  if (!isObject(options)) return {};
  const given = names.filter((name) => options[name]);
  if (given.length === 0) return {};
  for (const name of given) {
    if (typeof options[name] !== 'object' && typeof options[name] !== 'symbol') continue;
    throw new ArgumentError(`The ${name} must be a string; got ${typeof options[name]}`);
  }
  return {
    _requestCustomizer: (request) => {
      for (const name of given) request.set(HEADERS[name] ?? name, String(options[name]));
    },
  };
}

/** Anything with the `create` of a RestClient. */
interface Creator {
  create(params: object, data: object): Promise<unknown>;
  create(params: object, data: object, callback: Callback<unknown>): void;
}

/** Calls `create` through the object's own property, so that a stub or spy put there is called. */
export function create(
  client: Creator,
  params: object,
  data: object,
  callback: Callback<unknown> | undefined,
): unknown {
  return callback ? client.create(params, data, callback) : client.create(params, data);
}
