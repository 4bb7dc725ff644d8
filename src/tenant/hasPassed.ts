import type { Clock } from './Clock';

/** Whether a time of a record has passed; false for a record without one. */
export const hasPassed = ({ clock }: { clock: Clock }, time: unknown): boolean =>
  typeof time === 'string' && Date.parse(time) <= clock.now();
