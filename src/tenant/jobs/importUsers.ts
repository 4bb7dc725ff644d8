import cloneDeep from 'lodash/cloneDeep';
import has from 'lodash/has';
import set from 'lodash/set';
import type { Context } from '../router/Route';
import type { ImportProgress, ImportWork, JobRecord, Json } from '../store/records';
import { readJson } from '../validation/readJson';
import { importUser } from './importUser';

const UNREADABLE = 'Failed to parse users file JSON when importing users. Make sure it is valid JSON.';

/** The API's error code; its wording is not published. */
const REPEATED = { code: 'DUPLICATED_USER', message: 'The file has this user more than once' };

/** Rows per turn: a whole file at once would block other requests. */
export const ROWS_PER_TURN = 250;
/** Maximum number of rows whose errors are kept. The summary counts all of them. */
export const MAX_ERRORS = 10_000;

const HIDDEN = '*****';
/** The paths of secrets in a row. */
const SECRETS = [
  'password_hash',
  ...['hash.value', 'hash.key.value', 'salt.value'].map((path) => `custom_password_hash.${path}`),
  ...Array.from({ length: 10 }, (_none, index) => `mfa_factors[${index}].totp.secret`),
];

/** A row of the file as errors repeat it: secrets hidden, the rest of a hash shown. */
function withoutSecrets(row: unknown): Json {
  if (typeof row !== 'object' || row === null) return {};
  const present = SECRETS.filter((path) => has(row, path));
  if (present.length === 0) return row as Json;
  const shown: Json = cloneDeep(row as Json);
  for (const path of present) set(shown, path, HIDDEN);
  return shown;
}

/** A parsed file, and which of its rows repeat a user. */
interface File {
  readonly rows: readonly unknown[];
  readonly repeated: ReadonlySet<number>;
}

/** Parsed files that take several turns. */
const files = new WeakMap<ImportWork, File>();

/** The rows that repeat a user of an earlier row, by id, email address or username. */
function repeatedIn(rows: readonly unknown[]): Set<number> {
  const named = new Set<string>();
  const repeated = new Set<number>();
  rows.forEach((row, index) => {
    const names = ['user_id', 'email', 'username'].flatMap((field) => {
      const value: unknown = Object(row)[field];
      return typeof value === 'string' ? [`${field} ${value.toLowerCase()}`] : [];
    });
    if (names.some((name) => named.has(name))) repeated.add(index);
    for (const name of names) named.add(name);
  });
  return repeated;
}

function fileOf(work: ImportWork): File | undefined {
  const known = files.get(work);
  if (known) return known;
  try {
    const rows = readJson(work.file.replace(/^\uFEFF/, ''));
    if (!Array.isArray(rows)) return undefined;
    const file = { rows, repeated: repeatedIn(rows) };
    files.set(work, file);
    return file;
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
  const file = fileOf(work);
  if (!file) return { status: 'failed', shown: { status_details: UNREADABLE }, errors: [] };
  const { rows, repeated } = file;
  const before: ImportProgress = job.progress ?? {
    done: 0,
    summary: { failed: 0, updated: 0, inserted: 0, total: rows.length },
  };
  const summary = { ...before.summary };
  const errors: Json[] = [...job.errors];
  const turn = rows.slice(before.done, before.done + ROWS_PER_TURN);
  for (const [index, row] of turn.entries()) {
    const isRepeated = repeated.has(before.done + index);
    const outcome = isRepeated ? REPEATED : importUser(context, work, row);
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
