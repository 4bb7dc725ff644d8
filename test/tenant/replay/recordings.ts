import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real traffic, as it was recorded by the tests of the API's own SDKs; it lies beside the checkout, if anywhere. */
const FILE = resolve(__dirname, '../../../../shared/contract/recorded-exchanges.jsonl');

/** One request and its answer. */
export interface Exchange {
  /** Line of the file, from 1. */
  line: number;
  /** The SDK whose tests recorded it, and the file they did so in. */
  source: 'ruby-auth0' | 'go-auth0';
  file: string;
  method: string;
  target: string;
  /** JSON, the text of a form, or null for none. Secrets read `<redacted>`. */
  request: unknown;
  status: number;
  response: unknown;
}

/** All recorded exchanges in the order of their file; undefined where they are not at hand. */
export const recordings: readonly Exchange[] | undefined = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((text, index) => ({ ...(JSON.parse(text) as Omit<Exchange, 'line'>), line: index + 1 }))
  : undefined;
