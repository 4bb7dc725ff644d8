import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real traffic, recorded by the tests of the API's own SDKs; the file is next to the checkout, if at all. */
const fileOf = (name: string): string => resolve(__dirname, '../../../../shared/contract', name);

/** One request and its response. */
export interface Exchange {
  /** Line of the file, from 1. */
  line: number;
  /** The SDK whose tests recorded it, and the file name. */
  source: 'ruby-auth0' | 'go-auth0';
  file: string;
  method: string;
  target: string;
  /** JSON, the text of a form, or null for none. Secrets read `<redacted>`. */
  request: unknown;
  status: number;
  response: unknown;
}

/** All exchanges of a file, in order; undefined where it is missing. */
function read(file: string): readonly Exchange[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((text, index) => ({ ...(JSON.parse(text) as Omit<Exchange, 'line'>), line: index + 1 }));
}

/** The exchanges of users, roles and organizations. */
export const recordings = read(fileOf('recorded-exchanges.jsonl'));

/** The exchanges of the whole API. */
export const allRecordings = read(fileOf('recorded-exchanges-all.jsonl'));
