import { iterate, type ManagementClient, type User } from 'auth0';
import { csvRow } from './csvRow';

/** The columns, with the field of a user for each. */
const COLUMNS: Record<string, (user: User) => unknown> = {
  user_id: ({ user_id: id }) => id,
  email: ({ email }) => email,
  verified: ({ email_verified: verified }) => verified,
  name: ({ name }) => name,
  created_at: ({ created_at: at }) => at,
  logins: ({ logins_count: logins }) => logins,
  plan: ({ app_metadata: metadata }) => metadata?.plan,
};

/** The API sends only what the columns need. */
const FIELDS = 'user_id,email,email_verified,name,created_at,logins_count,app_metadata';

/**
 * The position of an export: users created before `createdAt` are exported; of those created at that time, only `ids`.
 */
export interface Position {
  createdAt: string;
  ids: string[];
}

/** A CSV row, and the position after it. */
export interface ExportedRow {
  row: string;
  position: Position;
}

/** The first row. */
export const HEADER = csvRow(Object.keys(COLUMNS));

function queryFrom(query: string | undefined, position: Position | undefined): string | undefined {
  if (!position) return query;
  const range = `created_at:["${position.createdAt}" TO *]`;
  return query ? `(${query}) AND ${range}` : range;
}

/**
 * Users as rows of CSV, in order of their creation. At most two pages of them are in memory at a time.
 *
 * `iterate` continues past the 1,000 users at which GET /users ends, by time of creation: users who are created or
 * deleted during the export neither shift a page nor appear twice.
 *
 * @param management A ManagementClient.
 * @param query Which users, e.g. `email.domain:"example.com"`. Default: all.
 * @param after Where an earlier export stopped. Default: from the start.
 */
export async function* exportUsers(
  management: ManagementClient,
  query?: string,
  after?: Position,
): AsyncGenerator<ExportedRow> {
  const done = new Set(after?.ids);
  let position: Position = { createdAt: after?.createdAt ?? '', ids: after?.ids ?? [] };
  const users = management.users.getAll({ q: queryFrom(query, after), fields: FIELDS });
  for await (const user of iterate(users)) {
    const { user_id: id = '', created_at: at = '' } = user;
    if (done.has(id)) continue;
    position = { createdAt: at, ids: at === position.createdAt ? [...position.ids, id] : [id] };
    yield { row: csvRow(Object.values(COLUMNS).map((read) => read(user))), position };
  }
}
