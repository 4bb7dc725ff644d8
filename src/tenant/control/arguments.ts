import { ApiFault } from '../ApiFault';
import { isRecord } from '../isRecord';
import type { Json } from '../store/records';

/** @throws ApiFault, 400, that names the argument, what was expected and what was received. */
export function refuseArgument(name: string, expected: string, got: unknown): never {
  const shown = got === undefined ? 'nothing' : JSON.stringify(got).slice(0, 80);
  throw new ApiFault(400, `${name} must be ${expected}; got ${shown}`, 'invalid_argument');
}

/** The body as an object with only these fields. @throws ApiFault, 400 */
export function fieldsOf(body: unknown, names: readonly string[]): Json {
  if (!isRecord(body)) return refuseArgument('body', `an object with ${names.join(', ')}`, body);
  const unknown = Object.keys(body).find((name) => !names.includes(name));
  if (unknown !== undefined) refuseArgument('body', `an object with ${names.join(', ')}`, unknown);
  return body;
}

/** The query parameters, with only these names. @throws ApiFault, 400 */
export function queryOf(query: URLSearchParams, names: readonly string[]): Partial<Record<string, string>> {
  for (const name of query.keys())
    if (!names.includes(name)) refuseArgument('query', `of ${names.join(', ')}`, name);
  return Object.fromEntries(query);
}

/** A number from the query. @throws ApiFault, 400 */
export function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,12}$/.test(text) ? Number(text) : refuseArgument(name, 'a whole number, 0 or more', text);
}

type Check = (value: unknown) => boolean;

/** @throws ApiFault, 400, for a field of another type. */
export function checkTypes(fields: Json, kinds: Readonly<Record<string, readonly [string, Check]>>): void {
  for (const [name, [expected, check]] of Object.entries(kinds))
    if (fields[name] !== undefined && !check(fields[name])) refuseArgument(name, expected, fields[name]);
}

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isBoolean: Check = (value) => typeof value === 'boolean';
