import { objectOf } from '../objectOf';
import type { JournalEntry } from '../TenantOptions';

/** An answer, as the journal keeps it. */
export interface RecordedAnswer {
  /** Headers of the answer, beside those that the server sets. */
  readonly headers: Readonly<Record<string, string>>;
  /** A value that was written as JSON, or text. Absent for none, for bytes, and for more than 64 KB. */
  readonly body?: unknown;
  /** True if the body is not kept: it is bytes, or too large. */
  readonly omitted?: boolean;
}

/** A request and its answer. */
export interface RecordedRequest extends Required<JournalEntry> {
  /** The path alone. */
  readonly path: string;
  /** Subject of the caller's token, as the token says. */
  readonly who?: string;
  /** Absent when a planned fault left the request without one, or when older answers had to go. */
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

/** What an event says of a request. Who asked is read when the event is: mostly it is not. */
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

/** A journal entry with what follows from it. */
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
