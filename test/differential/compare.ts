import { isDeepStrictEqual } from 'node:util';
import type { Flaw } from './cases/Method';
import type { CannedAnswer, Recorded } from './RecordingServer';
import { readable } from './multipart';
import type { Observation } from './observe';

/** One call of all SDKs. */
export interface Case {
  path: string;
  args: readonly unknown[];
  style: 'promise' | 'callback';
  /** The id in the arguments, if the case is about ids. */
  id?: string;
  answer: CannedAnswer;
  /** What is wrong with the arguments, if the case is about invalid ones. */
  flaw?: Flaw | undefined;
}

/** One difference between two observations: a field of a request, or the caller's result. */
export interface Difference {
  field: string;
  classic: unknown;
  ours: unknown;
}

const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

function compareRequests(classic: readonly Recorded[], ours: readonly Recorded[]): Difference[] {
  if (classic.length !== ours.length)
    return [{ field: 'requests', classic: classic.length, ours: ours.length }];
  return ours.flatMap((request, index) => {
    const mine = readable(request);
    const theirs = readable(classic[index] ?? request);
    const fields: Difference[] = (['method', 'path', 'query', 'body'] as const)
      .filter((field) => mine[field] !== theirs[field])
      .map((field) => ({ field, classic: theirs[field], ours: mine[field] }));
    const headers = Object.keys(mine.headers)
      .filter((name) => mine.headers[name] !== theirs.headers[name])
      .map((name) => ({ field: name, classic: theirs.headers[name], ours: mine.headers[name] }));
    return [...fields, ...headers];
  });
}

/** All differences between what a classic SDK did and what ours did. */
export function compare(classic: Observation, ours: Observation): Difference[] {
  const differences = compareRequests(classic.requests, ours.requests);
  for (const field of ['returned', 'outcome', 'mutated'] as const) {
    const [theirs, mine] = [plain(classic[field]), plain(ours[field])];
    if (!isDeepStrictEqual(theirs, mine)) differences.push({ field, classic: theirs, ours: mine });
  }
  return differences;
}
