import type { RateReport } from '../../sharing/SharedEngine';
import type { HttpResponse } from '../HttpRequest';
import { MAX_SERVER_DELAY, serverDelay } from './serverDelay';

/** The longest that a hint in a 429 stops a bucket, in milliseconds. */
const MAX_HINT = 1_000;

/** What a response says about its bucket. */
export function rateReport(ticket: number, { status, headers }: HttpResponse): RateReport {
  if (status === 429) {
    const { ordered, hinted } = serverDelay(headers);
    const isOrder = ordered !== undefined && ordered <= MAX_SERVER_DELAY;
    return { ticket, hold: isOrder ? ordered : Math.min(hinted ?? 0, MAX_HINT), age: 0 };
  }
  const { 'x-ratelimit-remaining': remainingText, 'x-ratelimit-limit': limitText } = headers;
  if (remainingText === undefined || limitText === undefined) return { ticket, age: 0 };
  const [remaining, limit] = [Number(remainingText), Number(limitText)];
  return remaining >= 0 && limit > 0 ? { ticket, figures: { remaining, limit }, age: 0 } : { ticket, age: 0 };
}
