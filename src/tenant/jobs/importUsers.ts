import type { Context } from '../router/Route';
import type { ImportWork, JobRecord, Json } from '../store/records';
import { isShallow } from '../validation/isShallow';
import { importUser } from './importUser';

const UNREADABLE = 'Failed to parse users file JSON when importing users. Make sure it is valid JSON.';

const SECRETS = ['password_hash', 'custom_password_hash'];

/** A row of the file as errors repeat it: hashes hidden. */
function withoutSecrets(row: unknown): Json {
  if (typeof row !== 'object' || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, SECRETS.includes(name) ? '*****' : value]),
  );
}

function readRows(text: string): unknown[] | undefined {
  try {
    const rows: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Array.isArray(rows) && isShallow(rows) ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** Imports the users of a file, one by one: what is wrong with one does not keep the others out. */
export function importUsers(
  context: Context,
  work: ImportWork,
): Pick<JobRecord, 'status' | 'shown' | 'errors'> {
  const rows = readRows(work.file);
  if (!rows) return { status: 'failed', shown: { status_details: UNREADABLE }, errors: [] };
  const summary = { failed: 0, updated: 0, inserted: 0, total: rows.length };
  const errors: Json[] = [];
  for (const row of rows) {
    const outcome = importUser(context, work, row);
    if (typeof outcome === 'string') {
      summary[outcome] += 1;
    } else {
      summary.failed += 1;
      errors.push({ user: withoutSecrets(row), errors: [outcome] });
    }
  }
  return { status: 'completed', shown: { summary }, errors };
}
