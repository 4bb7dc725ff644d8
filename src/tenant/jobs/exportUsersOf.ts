import type { Context } from '../router/Route';
import type { ExportWork, UserRecord } from '../store/records';
import { presentUser } from '../users/presentUser';

/** The default columns of a CSV. The API does not publish its own. */
const COLUMNS = [
  'user_id',
  'email',
  'email_verified',
  'username',
  'name',
  'nickname',
  'given_name',
  'family_name',
  'created_at',
  'updated_at',
].map((name) => ({ name, title: name }));

/** Maximum size of a result in characters. */
const MAX_RESULT = 64 * 1024 * 1024;

/** A column with its parsed path. */
interface Column {
  readonly title: string;
  readonly path: readonly string[];
}

/** A path such as `identities[0].connection`. */
const columnOf = ({ name, title }: { name: string; title: string }): Column => ({
  title,
  path: name.split(/[.[\]]+/).filter(Boolean),
});

function read(value: unknown, { path }: Column): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * A value in CSV. Text is quoted and starts with `'`, so that a spreadsheet does not take it for a formula; dates are
 * unchanged.
 */
function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return ISO_DATE.test(text) ? text : `"'${text.replaceAll('"', '""')}"`;
}

/** A title in CSV. */
const heading = (title: string): string =>
  /[",\r\n]/.test(title) ? `"${title.replaceAll('"', '""')}"` : title;

function* usersOf({ store }: Context, { connection, limit = Infinity }: ExportWork): Generator<UserRecord> {
  let left = limit;
  for (const user of store.users.values()) {
    if (connection !== undefined && !user.identities.some((identity) => identity.connection === connection))
      continue;
    if (left <= 0) return;
    left -= 1;
    yield user;
  }
}

/** The lines of an export: a line of JSON for each user, or CSV with a line of titles. */
function* linesOf(context: Context, work: ExportWork): Generator<string> {
  const columns = (work.fields ?? COLUMNS).map(columnOf);
  if (work.format === 'csv') yield columns.map(({ title }) => heading(title)).join(',');
  for (const user of usersOf(context, work)) {
    const shown = presentUser(user);
    if (work.format === 'csv') yield columns.map((column) => cell(read(shown, column))).join(',');
    else if (!work.fields) yield JSON.stringify(shown);
    else
      yield JSON.stringify(Object.fromEntries(columns.map((column) => [column.title, read(shown, column)])));
  }
}

/** The result of an export job; undefined if it is too large. */
export function exportUsersOf(context: Context, work: ExportWork): string | undefined {
  const lines: string[] = [];
  let length = 0;
  for (const line of linesOf(context, work)) {
    length += line.length + 1;
    if (length > MAX_RESULT) return undefined;
    lines.push(`${line}\n`);
  }
  return lines.join('');
}
