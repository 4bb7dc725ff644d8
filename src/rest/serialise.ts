import { ArgumentError } from '../errors/ArgumentError';
import { PairWriter } from './PairWriter';
import { refuseOpaque, unreadable } from './unreadable';

/** What a body is sent as, and the `Content-Type` that says so. */
export const CONTENT_TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
} as const;

/** What is said of data that are neither an object nor text: rest-facade's words. */
export const NO_DATA = 'The data must be an object or a serialized json';

/** More than the API takes of any form. */
const MAX_FORM = 16 * 1024 * 1024;

function asForm(data: object): string {
  return Object.entries(data)
    .flatMap(([name, value]) => {
      const writer = new PairWriter({
        parameter: name,
        target: 'form',
        maxLength: MAX_FORM,
        isIndexed: true,
      });
      writer.append(name, value);
      return writer.parts;
    })
    .join('&');
}

/** Refuses what shows no fields: it would be sent as `{}`. */
function checkFields(data: object | null): void {
  if (data === null) return;
  if ('then' in data && typeof data.then === 'function') {
    throw new ArgumentError('The data must be an object; got a promise. Await it first.');
  }
  if (!('toJSON' in data)) refuseOpaque(data, 'data');
}

/**
 * The body for the given data; text is sent as it is.
 *
 * @throws ArgumentError for a value that is neither an object nor text, and for what can't be written.
 */
export function serialise(data: unknown, type: keyof typeof CONTENT_TYPES = 'json'): string {
  if (typeof data === 'string') return data;
  if (typeof data !== 'object') throw new ArgumentError(NO_DATA);
  try {
    checkFields(data);
    if (type === 'form') return asForm(data ?? {});
  } catch (error) {
    throw unreadable(error, 'data');
  }
  try {
    const text: string | undefined = JSON.stringify(data);
    if (text !== undefined) return text;
  } catch (error) {
    throw new ArgumentError(
      `The data can't be written as JSON: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
  throw new ArgumentError("The data can't be written as JSON: its toJSON gives nothing");
}
