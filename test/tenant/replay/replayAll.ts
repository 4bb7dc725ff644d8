import { isCovered, Session } from './Session';
import type { Exchange } from './recordings';

/** What became of an exchange. */
export interface Outcome {
  exchange: Exchange;
  /** What differs from the recorded answer: nothing for a hit. */
  differences: readonly string[];
}

/** Those of ruby-auth0 are files of one test each, sorted by name: what one left behind is not there for the next. */
const sessionOf = ({ file }: Exchange): string => file;

/** Replays all exchanges of endpoints that the tenant has, in the order of their file. */
export function replayAll(recordings: readonly Exchange[]): Outcome[] {
  const outcomes: Outcome[] = [];
  let session: Session | undefined;
  let name: string | undefined;
  for (const exchange of recordings.filter(isCovered)) {
    if (!session || sessionOf(exchange) !== name) {
      session = new Session(recordings, exchange);
      name = sessionOf(exchange);
      session.furnish(exchange);
    } else if (exchange.source === 'go-auth0') {
      session.furnish(exchange);
    }
    outcomes.push({ exchange, differences: session.replay(exchange) });
  }
  return outcomes;
}
