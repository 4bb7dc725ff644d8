import { objectOf } from '../objectOf';
import type { JournalEntry } from '../TenantOptions';

/** A response in the journal. */
export interface RecordedAnswer {
  /** Headers of the response, except those that the server sets. */
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value, or text. Absent without a body, for bytes, and for more than 64 KB. */
  readonly body?: unknown;
  /** True if the body is not stored: it is binary, or too large. */
  readonly omitted?: boolean;
}

/** A request and its response. */
export interface RecordedRequest extends Required<JournalEntry> {
  /** The path without the query. */
  readonly path: string;
  /** Subject of the caller's token, not verified. */
  readonly who?: string;
  /** Absent when a planned fault sent no response, or when old responses were dropped. */
  readonly answer?: RecordedAnswer;
}

/** The subject of a bearer token; it is not verified. */
function subjectOf(authorization: string | undefined): string | undefined {
  const [, payload] = /^Bearer +[\w-]+\.([\w-]+)\./i.exec(authorization ?? '') ?? [];
  if (payload === undefined) return undefined;
  try {
    const { sub } = objectOf(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    return typeof sub === 'string' ? sub : undefined;
  } catch {
    return undefined;
  }
}

/** The summary of a request in an event. The caller is only determined when the event is read, which is rare. */
export function summaryOf(entry: Required<JournalEntry>): object {
  const { id, at, method, target, status, duration } = entry;
  const { authorization } = entry.headers;
  return {
    id,
    at,
    method,
    target,
    path: pathOf(target),
    status,
    duration,
    get who() {
      return subjectOf(authorization);
    },
  };
}

const pathOf = (target: string): string => target.split('?', 1)[0] ?? '';

/** A journal entry with derived fields. */
export function recorded(entry: JournalEntry, answer: RecordedAnswer | undefined): RecordedRequest {
  const who = subjectOf(entry.headers.authorization);
  return {
    ...entry,
    id: entry.id ?? '',
    duration: entry.duration ?? 0,
    path: pathOf(entry.target),
    ...(who === undefined ? {} : { who }),
    ...(answer ? { answer } : {}),
  };
}
