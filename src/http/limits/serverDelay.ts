import { readHeader } from '../mergeHeaders';

/** A server that asks for a longer delay counts as down: calls are sent, so that they fail with its error. */
export const MAX_SERVER_DELAY = 60_000;

/** A reset further in the future is not a plausible reading of the header. */
const MAX_RESET = 3_600_000;

/**
 * How long a response asks to wait, in milliseconds.
 *
 * `Retry-After` is binding. `x-ratelimit-reset` is only a hint: it may be the time when the next request is allowed, or
 * when the bucket is full again. Times are compared with the server's own clock (its `Date` header), so that a wrong
 * clock on either side is harmless.
 */
export interface ServerDelay {
  /** From `Retry-After`. */
  ordered?: number;
  /** From `x-ratelimit-reset`. */
  hinted?: number;
}

export function serverDelay(headers: Readonly<Record<string, string>>, now = Date.now()): ServerDelay {
  const serverNow = Date.parse(readHeader(headers, 'date') ?? '') || now;
  const delay: ServerDelay = {};

  const retryAfter = readHeader(headers, 'retry-after')?.trim();
  if (retryAfter !== undefined && retryAfter !== '') {
    const ordered = /^\d+(\.\d+)?$/.test(retryAfter)
      ? Number(retryAfter) * 1000
      : Date.parse(retryAfter) - serverNow;
    if (Number.isFinite(ordered)) delay.ordered = Math.max(0, ordered);
  }

  const reset = Number(readHeader(headers, 'x-ratelimit-reset') || NaN);
  if (Number.isFinite(reset) && reset > 0) {
    // Unix seconds by the contract; a small number can only be seconds from now.
    const hinted = reset < MAX_RESET / 1000 ? reset * 1000 : reset * 1000 - serverNow;
    if (hinted > 0 && hinted <= MAX_RESET) delay.hinted = hinted;
  }
  return delay;
}
