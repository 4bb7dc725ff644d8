import { isCovered, Session } from './Session';
import type { Exchange } from './recordings';

/** The result of an exchange. */
export interface Outcome {
  exchange: Exchange;
  /** The differences to the recorded response: empty for a match. */
  differences: readonly string[];
}

/**
 * The exchanges of endpoints that the tenant has. What was recorded after a change that the tenant can't make is not
 * among them: it can't answer as if it had been made.
 */
function replayable(recordings: readonly Exchange[]): Exchange[] {
  const broken = new Set<string>();
  return recordings.filter((exchange) => {
    const isPossible = isCovered(exchange) && !broken.has(exchange.file);
    if (!isPossible && exchange.method !== 'GET') broken.add(exchange.file);
    return isPossible;
  });
}

/**
 * Replays all exchanges of endpoints that the tenant has, in the order of their file: each recorded test on a fresh
 * tenant.
 */
export function replayAll(recordings: readonly Exchange[]): Outcome[] {
  const outcomes: Outcome[] = [];
  let session: Session | undefined;
  let file: string | undefined;
  for (const exchange of replayable(recordings)) {
    if (!session || exchange.file !== file) session = new Session((line) => recordings[line - 1], exchange);
    file = exchange.file;
    session.prepare(exchange);
    outcomes.push({ exchange, differences: session.replay(exchange) });
  }
  return outcomes;
}
