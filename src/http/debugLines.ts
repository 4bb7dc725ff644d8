import { subscribe } from 'node:diagnostics_channel';
import { debuglog } from 'node:util';
import type {
  RequestMessage,
  ResponseMessage,
  RetryMessage,
  TokenMessage,
  WaitMessage,
} from '../types/Diagnostics';

let started = false;

/** Writes a line on stderr for every event, when the process runs with `NODE_DEBUG=auth0-classic`. */
export function startDebugLines(): void {
  if (started) return;
  started = true;
  const log = debuglog('auth0-classic');
  if (!log.enabled) return;
  const write = <M>(name: string, line: (message: M) => string): void =>
    subscribe(`auth0-classic:${name}`, (message) => log('%s', line(message as M)));
  write('request', requestLine);
  write('response', responseLine);
  write('retry', retryLine);
  write('wait', waitLine);
  write('token', tokenLine);
}

function requestLine({ call, attempt, method, url }: RequestMessage): string {
  return `#${call} ${method} ${url}${attempt > 1 ? `, attempt ${attempt}` : ''}`;
}

function responseLine({ call, status, code, duration, remaining, limit }: ResponseMessage): string {
  const left = remaining === undefined ? '' : `, ${remaining} of ${limit ?? '?'} calls left`;
  return `#${call} ${status ?? code} in ${Math.round(duration)} ms${left}`;
}

function retryLine({ call, attempt, status, code, delay }: RetryMessage): string {
  return `#${call} ${status ?? code}: attempt ${attempt + 1} in ${Math.round(delay)} ms`;
}

function waitLine({ call, method, url, reason, ahead }: WaitMessage): string {
  const detail = reason === 'concurrency' ? 'too many calls are in flight' : 'the rate limit is reached';
  return `#${call} ${method} ${url} waits: ${detail}, ${ahead} before it`;
}

function tokenLine({ domain, outcome, lifetime, status, code }: TokenMessage): string {
  const used = lifetime === undefined ? '' : `, used for ${Math.round(lifetime / 1000)} s`;
  const detail = outcome === 'failed' ? ` (${status ?? code})` : '';
  return `token for ${domain}: ${outcome}${detail}${used}`;
}
