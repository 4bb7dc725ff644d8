import type { Context } from '../router/Route';
import type { ExportWork, UserRecord } from '../store/records';
import { presentUser } from '../users/presentUser';

/** The columns of a CSV that is asked for none. The API does not publish its own. */
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

/** Reads a path such as `identities[0].connection`. */
function read(value: unknown, path: string): unknown {
  let found = value;
  for (const name of path.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

function cell(value: unknown): string {
  const text =
    value === undefined || value === null
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

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

/** What an export job finds: a line of JSON for each user, or CSV under a line of titles. */
export function exportUsersOf(context: Context, work: ExportWork): string {
  const users = [...usersOf(context, work)].map((user) => presentUser(user));
  if (work.format === 'json') {
    const { fields } = work;
    const rows = fields
      ? users.map((user) => Object.fromEntries(fields.map(({ name, title }) => [title, read(user, name)])))
      : users;
    return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
  const columns = work.fields ?? COLUMNS;
  const lines = users.map((user) => columns.map(({ name }) => cell(read(user, name))).join(','));
  return [columns.map(({ title }) => cell(title)).join(','), ...lines].map((line) => `${line}\n`).join('');
}
