import { ArgumentError } from '../../errors/ArgumentError';
import type { Answer } from '../../http/outcome';
import { prefetch, isSamePage, readPage } from '../../rest/lists/readPage';
import type { FetchPage, ListParams, WalkedList } from '../../rest/lists/Walk';
import { walkPages } from '../../rest/lists/walkPages';

/** GET /users returns only this many users of any list. */
const CAP = 1_000;

type UserLike = Record<string, unknown>;

function namesIn(fields: unknown): string[] | undefined {
  if (fields === undefined || fields === '') return undefined;
  return (Array.isArray(fields) ? fields.map(String) : String(fields).split(',')).map((name) => name.trim());
}

/** Paging needs these fields of every user. They are requested, too, and removed again unless the caller wants them. */
const KEYS = ['created_at', 'user_id'];

function withKeys(params: ListParams): { requested: ListParams; strip: (user: UserLike) => UserLike } {
  const names = namesIn(params.fields);
  if (!names) return { requested: params, strip: (user) => user };
  const include = params.include_fields !== false && params.include_fields !== 'false';
  const unwanted = KEYS.filter((key) => include !== names.includes(key));
  const fields = include ? [...names, ...unwanted] : names.filter((name) => !KEYS.includes(name));
  const strip = (user: UserLike): UserLike =>
    Object.fromEntries(Object.entries(user).filter(([name]) => !unwanted.includes(name)));
  const { fields: _fields, include_fields: _include, ...others } = params;
  // Nothing is left to exclude: request all fields.
  return { requested: fields.length > 0 ? { ...params, fields: fields.join(',') } : others, strip };
}

/** Whether a time is before the start of the query. */
function isBefore(at: unknown, since: string | undefined): boolean {
  return typeof at === 'string' && since !== undefined && at < since;
}

function between(query: unknown, since: string): string {
  const range = `created_at:["${since}" TO *]`;
  return query === undefined || query === '' ? range : `(${String(query)}) AND ${range}`;
}

/**
 * Pages through all users of a query, past the 1,000 that GET /users returns of any list: in the order of their creation,
 * each request starting at the time where the previous one ended. Users created meanwhile come at the end, deleted ones
 * shift no page, and users with the same time are distinguished by their ids. Where these fill whole pages, the pages are
 * read until a pass brings no new user.
 */
async function* walkByKey({ fetch, params, items }: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const { requested, strip } = withKeys(params);
  const base: ListParams = { per_page: 100, search_engine: 'v3', ...requested, sort: 'created_at:1' };
  const perPage = Number(base.per_page);
  let since: string | undefined;
  let seenIds = new Set<unknown>();
  let page = 0;
  // Where users with the same time fill pages, deletions may shift users from the next page to one that was read.
  let isFirstPass = true;
  let mustReadAgain = false;
  let previous: readonly UserLike[] = [];
  const fetchNext = (): Promise<Answer> =>
    prefetch(fetch({ ...base, page, ...(since === undefined ? {} : { q: between(base.q, since) }) }));

  for (let current = fetchNext(); ;) {
    const users = readPage(await current, items).items as UserLike[];
    const newUsers = users.filter(
      ({ user_id: id, created_at: at }) => !seenIds.has(id) && !isBefore(at, since),
    );
    for (const { user_id: id } of newUsers) seenIds.add(id);
    const newest = users.length > 0 ? users[users.length - 1]?.created_at : since;
    if (typeof newest !== 'string' && users.length > 0)
      throw new ArgumentError('The users can not be walked: their created_at is missing');
    // The time never goes back, not even if a server ignores the query.
    const last = isBefore(newest, since) ? since : newest;
    // The last page has nothing new and is not full, or repeats the previous one.
    const repeats = page > 0 && isSamePage(users, previous);
    const isEmpty =
      users.length === 0 || (last === since && newUsers.length === 0 && (users.length < perPage || repeats));
    previous = users;
    if (page > 0 && newUsers.some(({ created_at: at }) => at === since)) mustReadAgain = true;
    const isEnd = isEmpty && !mustReadAgain;
    if (last === since && !isEmpty) {
      // A whole page of users with the same time: continue with the next page.
      page += 1;
      if (isFirstPass || newUsers.length > 0) mustReadAgain = true;
      if ((page + 1) * perPage > CAP) throw tooMany(`more than ${CAP} users were created at ${last}`);
    } else if (mustReadAgain) {
      page = 0;
      isFirstPass = false;
      mustReadAgain = false;
    } else if (!isEnd) {
      since = last as string;
      page = 0;
      isFirstPass = true;
      seenIds = new Set(users.filter(({ created_at: at }) => at === last).map(({ user_id: id }) => id));
    }
    if (!isEnd) current = fetchNext();
    for (const user of newUsers) yield strip(user);
    if (isEnd) return;
  }
}

function tooMany(reason: string): ArgumentError {
  return new ArgumentError(
    `GET /users gives only the first ${CAP} of a list, and ${reason}. Get them all by an export job: POST /api/v2/jobs/users-exports`,
  );
}

/** A list in the caller's own order: page by page, up to the cap. */
async function* walkInOrder(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const perPage = Number(list.params.per_page ?? 50);
  const capped: FetchPage = (params) => {
    if ((Number(params.page ?? 0) + 1) * perPage > CAP) {
      return Promise.reject(
        tooMany('a list with its own sort or page can not go on by the time of creation'),
      );
    }
    return list.fetch(params);
  };
  yield* walkPages({ ...list, fetch: capped });
}

/** Pages through GET /users: by creation time, or in the caller's own order and from the caller's page. */
export function walkUsers(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const { sort, page } = list.params;
  return sort !== undefined || page !== undefined ? walkInOrder(list) : walkByKey(list);
}
