import type { Exchange } from './recordings';
import { isCovered, Session } from './Session';

/** What became of an exchange of the whole API. */
export interface Result {
  exchange: Exchange;
  /** `missing`: the tenant does not have the operation. `blocked`: its test depends on a missing one. */
  outcome: 'alike' | 'same status' | 'other status' | 'missing' | 'blocked';
  differences: readonly string[];
}

/** The resource of a request: the first segment of its path. */
export const resourceOf = ({ target }: Exchange): string =>
  /^\/(?:api\/v2\/)?([^/?]+)/.exec(target)?.[1] ?? target;

function outcomeOf(differences: readonly string[]): Result['outcome'] {
  const [first] = differences;
  if (first === undefined) return 'alike';
  return first.startsWith('status ') ? 'other status' : 'same status';
}

/** Replays each recorded test on a fresh tenant, in the order of the file, with nothing else in place. */
export function replayByResource(recordings: readonly Exchange[]): Result[] {
  const byFile = new Map<string, Exchange[]>();
  for (const exchange of recordings) {
    const own = byFile.get(exchange.file);
    if (own) own.push(exchange);
    else byFile.set(exchange.file, [exchange]);
  }
  return [...byFile.values()].flatMap((exchanges) => {
    const [first] = exchanges;
    if (!first) return [];
    const session = new Session(recordings, first);
    let isBroken = false;
    return exchanges.map((exchange): Result => {
      if (!isCovered(exchange)) {
        if (exchange.method !== 'GET') isBroken = true;
        return { exchange, outcome: 'missing', differences: [] };
      }
      const differences = session.replay(exchange);
      const outcome = outcomeOf(differences);
      return { exchange, outcome: isBroken && outcome !== 'alike' ? 'blocked' : outcome, differences };
    });
  });
}
