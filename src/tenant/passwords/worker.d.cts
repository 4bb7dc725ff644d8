import type { SlowWork } from './slowHashes';

/** Whether a password is that of a hash: here and now, however long it takes. */
export function verifyNow(work: SlowWork): boolean;
