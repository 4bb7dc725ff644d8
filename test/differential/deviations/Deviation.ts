import type { Evidence } from '../evidence';

/** When a row explains a difference. It also checks what ours does: another fault of ours is not a deviation. */
export interface Deviation {
  /** The fields that may differ. */
  fields: readonly string[];
  explains(evidence: Evidence): boolean;
}

/** All fields of an observation, except headers and changes of arguments. */
export const CALL = ['requests', 'path', 'query', 'body', 'outcome', 'returned'];
