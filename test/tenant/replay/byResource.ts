import { preparations } from './preparations';
import { kindOf } from './kinds';
import { presupposedBy, type Found } from './presupposed';
import type { Exchange } from './recordings';
import { isCovered, Session } from './Session';
import { setUpOf, sharedWith } from './setUp';

/** The result of an exchange of the whole API. */
export interface Result {
  exchange: Exchange;
  /**
   * `prepared`: as recorded, but the answer itself was inserted before. `explained`: every difference has a kind in
   * `kinds.ts`. `missing`: the tenant does not have the operation. `blocked`: its test depends on a missing one.
   */
  outcome: 'alike' | 'prepared' | 'explained' | 'same status' | 'other status' | 'missing' | 'blocked';
  differences: readonly string[];
}

/** The resource of a request: the first segment of its path. */
export const resourceOf = ({ target }: Exchange): string =>
  /^\/(?:api\/v2\/)?([^/?]+)/.exec(target)?.[1] ?? target;

function outcomeOf(exchange: Exchange, differences: readonly string[]): Result['outcome'] {
  const [first] = differences;
  if (first === undefined) return 'alike';
  if (differences.every((difference) => kindOf(exchange, difference))) return 'explained';
  return first.startsWith('status ') ? 'other status' : 'same status';
}

/** Groups exchanges by a common property. */
function groupBy<K>(exchanges: readonly Exchange[], keyOf: (exchange: Exchange) => K): Map<K, Exchange[]> {
  const groups = new Map<K, Exchange[]>();
  for (const exchange of exchanges) {
    const own = groups.get(keyOf(exchange));
    if (own) own.push(exchange);
    else groups.set(keyOf(exchange), [exchange]);
  }
  return groups;
}

/**
 * Which exchange of the smaller recordings is the same as one of the whole API: manual preparations are listed for it.
 */
function sameIn(recordings: readonly Exchange[], smaller: readonly Exchange[]): Map<Exchange, Exchange> {
  const keyOf = ({ file, method, target }: Exchange): string => `${file} ${method} ${target}`;
  const [whole, part] = [groupBy(recordings, keyOf), groupBy(smaller, keyOf)];
  const same = new Map<Exchange, Exchange>();
  for (const [key, exchanges] of part)
    for (const [index, exchange] of exchanges.entries()) {
      const own = whole.get(key)?.[index];
      if (own) same.set(own, exchange);
    }
  return same;
}

interface Prepareed {
  found: readonly Found[];
  /** What the tenant refuses. */
  refused: readonly string[];
}

/** Prepares a session for a test, with what the test read and what others had made for it. */
function prepare(
  session: Session,
  scratch: Session,
  exchanges: readonly Exchange[],
  recordings: readonly Exchange[],
): Prepareed {
  const [first] = exchanges;
  if (!first) return { found: [], refused: [] };
  const setUp = setUpOf(first, recordings);
  // The tenant refuses to create it, but it existed: the test may have read it.
  const failed = new Set(setUp.filter((exchange) => scratch.replay(exchange)[0]?.startsWith('status ')));
  const shared = sharedWith(first, recordings).filter((exchange) => !exchanges.includes(exchange));
  const made = shared.filter((exchange) => exchange.method === 'POST' && !failed.has(exchange));
  // The log changed between reads.
  const others = shared.filter((exchange) => exchange.method === 'GET' && resourceOf(exchange) !== 'logs');
  const found = [...presupposedBy(exchanges, made), ...presupposedBy(others, made)];
  const refused = session.insert(found);
  for (const earlier of setUp.filter((exchange) => !failed.has(exchange))) session.replay(earlier);
  return { found, refused: [...refused, ...session.insertLog(found)] };
}

/**
 * Replays each recorded test on a fresh tenant, in the order of the file, with the state that the test found.
 *
 * @param smaller The recordings that `preparations` names lines of.
 */
export function replayByResource(recordings: readonly Exchange[], smaller: readonly Exchange[]): Result[] {
  const same = sameIn(recordings, smaller);
  const byLine = new Map([...same].map(([own, { line }]) => [line, own]));
  const lineAt = (line: number): Exchange | undefined => byLine.get(line) ?? smaller[line - 1];
  return [...groupBy(recordings, ({ file }) => file).values()].flatMap((exchanges) => {
    const [first] = exchanges;
    if (!first) return [];
    const session = new Session(lineAt, first);
    const listed = exchanges.flatMap((exchange) => same.get(exchange) ?? []);
    const isByHand =
      listed.length > 0 && (first.source === 'ruby-auth0' || listed.some(({ line }) => preparations[line]));
    const { found, refused } = isByHand
      ? { found: [], refused: [] }
      : prepare(session, new Session(lineAt, first), exchanges, recordings);
    const proveNothing = new Set(found.filter(({ isWhole }) => isWhole).map(({ exchange }) => exchange));
    let isBroken = false;
    return exchanges.map((exchange): Result => {
      if (!isCovered(exchange)) {
        if (exchange.method !== 'GET') isBroken = true;
        return { exchange, outcome: 'missing', differences: [] };
      }
      const twin = same.get(exchange);
      if (twin && preparations[twin.line]) session.prepare(twin, exchange);
      const differences = session.replay(exchange);
      const outcome = outcomeOf(exchange, differences);
      if (outcome === 'alike')
        return { exchange, outcome: proveNothing.has(exchange) ? 'prepared' : 'alike', differences };
      return {
        exchange,
        outcome: isBroken && outcome !== 'explained' ? 'blocked' : outcome,
        differences: [...differences, ...refused],
      };
    });
  });
}
