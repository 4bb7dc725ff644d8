import type { Evidence } from '../evidence';

/** When a row explains a difference. Each says what ours does, too: another fault of ours is no deviation. */
export interface Deviation {
  /** The fields in which it shows. */
  fields: readonly string[];
  explains(evidence: Evidence): boolean;
}

/** All that a call can differ in, but for the headers and what it does to its arguments. */
export const CALL = ['requests', 'path', 'query', 'body', 'outcome', 'returned'];
