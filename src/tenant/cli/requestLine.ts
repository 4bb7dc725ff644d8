import { objectOf } from '../objectOf';

/**
 * What to do about a log event that shows a configuration mistake: the API's own message says what was sent, not what
 * was expected.
 */
export function hintFor(event: object, audience: string): string | undefined {
  const { type, description } = objectOf(event);
  const isAudience = type === 'feccft' && String(description).startsWith('Service not enabled within domain');
  return isAudience
    ? `a token was refused: the audience of the Management API is ${audience} (or the same path under the name that your service uses)`
    : undefined;
}

/** A line for a request: method, path, status, time. The query may contain secrets and is omitted. */
export function requestLine(event: object): string {
  const { method, path, status, duration } = objectOf(event);
  // Escape sequences must not reach a terminal.
  const shown = `${String(method)} ${String(path)}`.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
  const outcome = status === 0 ? 'no answer' : String(status);
  return `${shown} ${outcome} ${Math.max(1, Math.round(Number(duration)))} ms\n`;
}
