import { ArgumentError } from '../errors/ArgumentError';
import { MAX_TIMER } from '../runtime/clock';
import type { CallOptions } from './HttpRequest';
import type { RetryOptions } from './RetryOptions';

/** Describes an invalid value without showing what may be a secret. */
export function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : value === null ? 'null' : typeof value;
}

function checkNumber(
  name: string,
  value: unknown,
  isValid: (value: number) => boolean,
  expected: string,
): void {
  if (value === undefined || (typeof value === 'number' && isValid(value))) return;
  throw new ArgumentError(`The ${name} must be ${expected}; got ${describe(value)}`);
}

const isDuration = (value: number): boolean => value >= 0 && value <= MAX_TIMER;
const DURATION = `a number of milliseconds from 0 to ${MAX_TIMER}`;

function checkRetry(retry: RetryOptions | undefined): void {
  if (retry === undefined || retry === null) return;
  // The messages and conditions of the classic SDK, except that 0 and undefined are taken literally.
  if (retry.enabled !== undefined && typeof retry.enabled !== 'boolean') {
    throw new ArgumentError('Must provide enabled boolean value');
  }
  const { maxRetries, retries, factor, minTimeout, maxTimeout } = retry;
  if (maxRetries !== undefined && (typeof maxRetries !== 'number' || !(maxRetries >= 0))) {
    throw new ArgumentError('Must provide maxRetries as a positive number');
  }
  checkNumber('retry.retries', retries, (value) => value >= 0, 'a number from 0');
  checkNumber('retry.factor', factor, (value) => value > 0 && value < Infinity, 'a positive number');
  checkNumber('retry.minTimeout', minTimeout, isDuration, DURATION);
  // The classic retry library has Infinity as its default.
  checkNumber('retry.maxTimeout', maxTimeout, (value) => value >= 0, `${DURATION}, or Infinity`);
}

/** @throws ArgumentError for invalid options of a call: it names the option and what was expected. */
export function checkCallOptions({ timeout, deadline, signal, retry }: CallOptions): void {
  checkNumber('timeout', timeout, isDuration, DURATION);
  checkNumber('deadline', deadline, isDuration, DURATION);
  if (signal !== undefined && !(typeof signal === 'object' && signal !== null && 'aborted' in signal)) {
    throw new ArgumentError(`The signal must be an AbortSignal; got ${describe(signal)}`);
  }
  checkRetry(retry);
}
