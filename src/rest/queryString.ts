import { nameIn, type NameCase } from './convertCase';
import { PairWriter } from './PairWriter';
import { unreadable } from './unreadable';

/** More than any server takes of a URL. A longer query is a mistake: an object that was not meant to be sent. */
const MAX_QUERY = 65_536;

/** How arrays are written in a query. */
export interface QueryOptions {
  /** True to repeat the name for each item (`a=1&a=2`), false to join them by commas (`a=1,2`). */
  repeatParams: boolean;
  /** How the names are written. Default as they came. */
  convertCase?: NameCase | null;
}

/**
 * The query for the given values, without its `?`; '' when there is none. undefined values are left
 * out, null stands as a bare name, objects become `name[key]=value`.
 *
 * @throws ArgumentError for a value that holds itself, is nested too deeply or is too long: it names the parameter.
 */
export function queryString(
  values: Readonly<Record<string, unknown>>,
  without: readonly string[],
  { repeatParams, convertCase: to }: QueryOptions,
): string {
  const parts: string[] = [];
  for (const given of Object.keys(values)) {
    if (without.includes(given)) continue;
    const name = to ? nameIn(given, to) : given;
    const writer = new PairWriter({ parameter: given, target: 'query', maxLength: MAX_QUERY });
    try {
      const value = values[given];
      if (Array.isArray(value) && !repeatParams) writer.appendJoined(name, value);
      else writer.append(name, value);
    } catch (error) {
      throw unreadable(error, given);
    }
    for (const part of writer.parts) parts.push(part);
  }
  return parts.join('&');
}
