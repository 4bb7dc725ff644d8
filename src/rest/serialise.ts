import { ArgumentError } from '../errors/ArgumentError';
import { queryString } from './queryString';

/** What a body is sent as, and the `Content-Type` that says so. */
export const CONTENT_TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
} as const;

/** What is said of data that are no object and no text: rest-facade's words. */
export const NO_DATA = 'The data must be an object or a serialized json';

/** Arrays with their indices as names, as forms have them: `a[0]=x&a[1]=y`. */
function indexed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, indexed(item)]));
}

function asForm(data: object): string {
  const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, indexed(value)]));
  return queryString(fields, [], { repeatParams: true });
}

/**
 * The body for the given data; text is sent as it is.
 *
 * @throws ArgumentError for what is no object and no text, and for what can't be written.
 */
export function serialise(data: unknown, type: keyof typeof CONTENT_TYPES = 'json'): string {
  if (typeof data === 'string') return data;
  if (typeof data !== 'object') throw new ArgumentError(NO_DATA);
  if (type === 'form') return asForm(data ?? {});
  try {
    return JSON.stringify(data);
  } catch (error) {
    throw new ArgumentError(
      `The data can't be written as JSON: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}
