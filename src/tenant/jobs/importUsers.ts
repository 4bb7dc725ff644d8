import type { Context } from '../router/Route';
import type { ImportProgress, ImportWork, JobRecord, Json } from '../store/records';
import { readJson } from '../validation/readJson';
import { importUser } from './importUser';

const UNREADABLE = 'Failed to parse users file JSON when importing users. Make sure it is valid JSON.';

/** Rows per turn: a whole file at once would block other requests. */
export const ROWS_PER_TURN = 250;
/** Maximum number of rows whose errors are kept. The summary counts all of them. */
export const MAX_ERRORS = 10_000;

const SECRETS = ['password_hash', 'custom_password_hash'];

/** A row of the file as errors repeat it: hashes hidden. */
function withoutSecrets(row: unknown): Json {
  if (typeof row !== 'object' || row === null) return {};
  const held = SECRETS.filter((name) => Object.hasOwn(row, name));
  return held.length === 0
    ? (row as Json)
    : { ...row, ...Object.fromEntries(held.map((name) => [name, '*****'])) };
}

/** Parsed rows of files that take several turns. */
const files = new WeakMap<ImportWork, readonly unknown[]>();

function rowsOf(work: ImportWork): readonly unknown[] | undefined {
  const known = files.get(work);
  if (known) return known;
  try {
    const rows = readJson(work.file.replace(/^\uFEFF/, ''));
    if (!Array.isArray(rows)) return undefined;
    files.set(work, rows);
    return rows;
  } catch {
    return undefined;
  }
}

/** The changes that one turn of an import makes to its job. */
type Turn = Pick<JobRecord, 'status' | 'errors'> & Partial<Pick<JobRecord, 'shown' | 'progress'>>;

/**
 * Imports the next users of a file, one by one: an invalid user does not affect the others. The job stays pending until
 * the end of the file.
 */
export function importUsers(context: Context, work: ImportWork, job: JobRecord): Turn {
  const rows = rowsOf(work);
  if (!rows) return { status: 'failed', shown: { status_details: UNREADABLE }, errors: [] };
  const before: ImportProgress = job.progress ?? {
    done: 0,
    summary: { failed: 0, updated: 0, inserted: 0, total: rows.length },
  };
  const summary = { ...before.summary };
  const errors: Json[] = [...job.errors];
  const turn = rows.slice(before.done, before.done + ROWS_PER_TURN);
  for (const row of turn) {
    const outcome = importUser(context, work, row);
    if (typeof outcome === 'string') {
      summary[outcome] += 1;
    } else {
      summary.failed += 1;
      if (errors.length < MAX_ERRORS) errors.push({ user: withoutSecrets(row), errors: [outcome] });
    }
  }
  const done = before.done + turn.length;
  return done < rows.length
    ? { status: 'pending', progress: { done, summary }, errors }
    : { status: 'completed', shown: { summary }, errors };
}
