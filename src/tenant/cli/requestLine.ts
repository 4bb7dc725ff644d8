import { objectOf } from '../objectOf';

/** A request and its answer as a line: method, path, status, time. The query may hold secrets, and is left out. */
export function requestLine(event: object): string {
  const { method, path, status, duration } = objectOf(event);
  // Escape sequences must not reach a terminal.
  const shown = `${String(method)} ${String(path)}`.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
  const outcome = status === 0 ? 'no answer' : String(status);
  return `${shown} ${outcome} ${Math.max(1, Math.round(Number(duration)))} ms\n`;
}
