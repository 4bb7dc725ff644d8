import { table } from './table';

/** The results of one contender in the bulk job. */
export interface BulkOutcome {
  contender: string;
  processes: number;
  done: number;
  failed: number;
  /** Requests that got a 429. */
  refused: number;
  /** Their share of all requests. */
  refusedShare: number;
  /** The rate of updates, relative to the rate of the limit. */
  rateShare: number;
  tokenRequests: number;
}

/** The results of a run of the bulk job. */
export interface BulkResults {
  date: string;
  machine: string;
  calls: number;
  inFlight: number;
  burst: number;
  perSecond: number;
  outcomes: BulkOutcome[];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The bulk job's part of docs/performance.md. */
export function composeBulk({
  date,
  machine,
  calls,
  inFlight,
  burst,
  perSecond,
  outcomes,
}: BulkResults): string {
  const rows = outcomes.map((outcome) => [
    outcome.contender + (outcome.processes > 1 ? ' sharing Redis' : ''),
    String(outcome.processes),
    String(outcome.done),
    String(outcome.failed),
    `${outcome.refused} (${percent(outcome.refusedShare)})`,
    percent(outcome.rateShare),
    String(outcome.tokenRequests),
  ]);
  const head = ['', 'processes', 'done', 'failed', 'refused', 'of the allowed rate', 'token requests'];
  return `${calls} updates, ${inFlight} in flight; the tenant allows a burst of ${burst} and ${perSecond} a second.
Measured on ${date}: ${machine}.

${table(head, rows)}`;
}
