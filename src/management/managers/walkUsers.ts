import { ArgumentError } from '../../errors/ArgumentError';
import type { Answer } from '../../http/outcome';
import { prefetch, isSamePage, readPage } from '../../rest/lists/readPage';
import type { FetchPage, ListParams, WalkedList } from '../../rest/lists/Walk';
import { walkPages } from '../../rest/lists/walkPages';

/** GET /users gives no more than this of any list. */
const CAP = 1_000;

type UserLike = Record<string, unknown>;

function namesIn(fields: unknown): string[] | undefined {
  if (fields === undefined || fields === '') return undefined;
  return (Array.isArray(fields) ? fields.map(String) : String(fields).split(',')).map((name) => name.trim());
}

/** The walk needs these of every user; asked for, too, and taken off again when the caller did not want them. */
const KEYS = ['created_at', 'user_id'];

function withKeys(params: ListParams): { asked: ListParams; strip: (user: UserLike) => UserLike } {
  const names = namesIn(params.fields);
  if (!names) return { asked: params, strip: (user) => user };
  const include = params.include_fields !== false && params.include_fields !== 'false';
  const unwanted = KEYS.filter((key) => include !== names.includes(key));
  const fields = include ? [...names, ...unwanted] : names.filter((name) => !KEYS.includes(name));
  const strip = (user: UserLike): UserLike =>
    Object.fromEntries(Object.entries(user).filter(([name]) => !unwanted.includes(name)));
  const { fields: _fields, include_fields: _include, ...others } = params;
  // Nothing left to exclude: all fields are asked for.
  return { asked: fields.length > 0 ? { ...params, fields: fields.join(',') } : others, strip };
}

/** Whether a time is before that where the query begins. */
function isBefore(at: unknown, since: string | undefined): boolean {
  return typeof at === 'string' && since !== undefined && at < since;
}

function between(query: unknown, since: string): string {
  const range = `created_at:["${since}" TO *]`;
  return query === undefined || query === '' ? range : `(${String(query)}) AND ${range}`;
}

/**
 * Walks all users of a query, past the 1,000 that GET /users gives of any list: in the order of their
 * creation, each request beginning at the time where the one before it ended. Users created meanwhile come at
 * the end, deleted ones move no page, and those who share one time differ by their ids. Where they fill
 * pages of their own, these are read until a reading brings no new user.
 */
async function* walkByKey({ fetch, params, items }: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const { asked, strip } = withKeys(params);
  const base: ListParams = { per_page: 100, search_engine: 'v3', ...asked, sort: 'created_at:1' };
  const perPage = Number(base.per_page);
  let since: string | undefined;
  let seen = new Set<unknown>();
  let page = 0;
  // Where one time fills pages, deletions may move users from the next page to one that was read.
  let isFirstReading = true;
  let hasToLookAgain = false;
  let before: readonly UserLike[] = [];
  const ask = (): Promise<Answer> =>
    prefetch(fetch({ ...base, page, ...(since === undefined ? {} : { q: between(base.q, since) }) }));

  for (let current = ask(); ;) {
    const users = readPage(await current, items).items as UserLike[];
    const fresh = users.filter(({ user_id: id, created_at: at }) => !seen.has(id) && !isBefore(at, since));
    for (const { user_id: id } of fresh) seen.add(id);
    const newest = users.length > 0 ? users[users.length - 1]?.created_at : since;
    if (typeof newest !== 'string' && users.length > 0)
      throw new ArgumentError('The users can not be walked: their created_at is missing');
    // The time never steps back, not even where a server ignores the query.
    const last = isBefore(newest, since) ? since : newest;
    // The end is a page with nothing new that is not even full, or that repeats the one before it.
    const repeats = page > 0 && isSamePage(users, before);
    const isEmpty =
      users.length === 0 || (last === since && fresh.length === 0 && (users.length < perPage || repeats));
    before = users;
    if (page > 0 && fresh.some(({ created_at: at }) => at === since)) hasToLookAgain = true;
    const isEnd = isEmpty && !hasToLookAgain;
    if (last === since && !isEmpty) {
      // A whole page of one time: go on within it.
      page += 1;
      if (isFirstReading || fresh.length > 0) hasToLookAgain = true;
      if ((page + 1) * perPage > CAP) throw tooMany(`more than ${CAP} users were created at ${last}`);
    } else if (hasToLookAgain) {
      page = 0;
      isFirstReading = false;
      hasToLookAgain = false;
    } else if (!isEnd) {
      since = last as string;
      page = 0;
      isFirstReading = true;
      seen = new Set(users.filter(({ created_at: at }) => at === last).map(({ user_id: id }) => id));
    }
    if (!isEnd) current = ask();
    for (const user of fresh) yield strip(user);
    if (isEnd) return;
  }
}

function tooMany(why: string): ArgumentError {
  return new ArgumentError(
    `GET /users gives only the first ${CAP} of a list, and ${why}. Get them all by an export job: POST /api/v2/jobs/users-exports`,
  );
}

/** A list in the caller's own order: page by page, to the cap. */
async function* walkInOrder(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const perPage = Number(list.params.per_page ?? 50);
  const capped: FetchPage = (asked) => {
    if ((Number(asked.page ?? 0) + 1) * perPage > CAP) {
      return Promise.reject(
        tooMany('a list with its own sort or page can not go on by the time of creation'),
      );
    }
    return list.fetch(asked);
  };
  yield* walkPages({ ...list, fetch: capped });
}

/** Walks GET /users: by key, or in the order and from the page that the caller named. */
export function walkUsers(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const { sort, page } = list.params;
  return sort !== undefined || page !== undefined ? walkInOrder(list) : walkByKey(list);
}
