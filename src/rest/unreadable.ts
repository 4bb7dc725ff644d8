import { APIError } from '../errors/APIError';
import { ArgumentError } from '../errors/ArgumentError';
import { opaqueKind } from './opaqueKind';

/** The error of arguments that can't be read: a getter, a Proxy or a `toJSON` of the program may throw anything. */
export function unreadable(error: unknown, argument: string): Error {
  if (error instanceof ArgumentError || error instanceof APIError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const refused = new ArgumentError(`The ${argument} can't be read: ${reason}`);
  Object.defineProperty(refused, 'cause', { value: error, configurable: true, writable: true });
  return refused;
}

/** The first of an object's fields that can't be read, as errors name it. */
export function unreadableField(value: unknown, otherwise: string): string {
  let name = otherwise;
  try {
    for (name of Object.keys(value ?? {})) Reflect.get(value ?? {}, name);
  } catch {
    return name;
  }
  return otherwise;
}

/** @throws ArgumentError for what shows no fields: it would be sent as `{}`. */
export function refuseOpaque(value: object, argument: string): void {
  const kind = opaqueKind(value);
  if (kind === 'Promise') {
    throw new ArgumentError(`The ${argument} must be an object; got a promise. Await it first.`);
  }
  if (kind !== undefined)
    throw new ArgumentError(`The ${argument} must be an object with fields; got a ${kind}`);
}
