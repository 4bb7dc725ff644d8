import { objectOf } from '../objectOf';

/**
 * What to do about a log event of the tenant, if it is a mistake in a configuration: the API's own words name what came, not
 * what was expected.
 */
export function hintFor(event: object, audience: string): string | undefined {
  const { type, description } = objectOf(event);
  const isAudience = type === 'feccft' && String(description).startsWith('Service not enabled within domain');
  return isAudience
    ? `a token was refused: the audience of the Management API is ${audience} (or the same path under the name that your service uses)`
    : undefined;
}

/** A request and its answer as a line: method, path, status, time. The query may hold secrets, and is left out. */
export function requestLine(event: object): string {
  const { method, path, status, duration } = objectOf(event);
  // Escape sequences must not reach a terminal.
  const shown = `${String(method)} ${String(path)}`.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
  const outcome = status === 0 ? 'no answer' : String(status);
  return `${shown} ${outcome} ${Math.max(1, Math.round(Number(duration)))} ms\n`;
}
