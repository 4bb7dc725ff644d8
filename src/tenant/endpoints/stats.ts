import { ApiFault } from '../ApiFault';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';

const DAY = 86_400_000;
/** How many days a user counts as active after a login, and the longest period of daily statistics. */
const ACTIVE_DAYS = 30;

/** The log events that each number counts. */
const COUNTED: Readonly<Record<string, 'logins' | 'signups'>> = {
  s: 'logins',
  seacft: 'logins',
  ss: 'signups',
};

/** A day in the query, e.g. `20260501`. @throws ApiFault, 400, for one that does not exist. */
function dayOf(name: string, text: unknown, usual: string): string {
  if (text === undefined) return usual;
  const day = String(text).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const time = Date.parse(day);
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day))
    return day;
  throw new ApiFault(400, `The ${name} parameter must be a date such as 20260501.`, 'invalid_query_string');
}

/** The numbers of each day with events, from the log. */
function daily({ store, clock, values }: Context): TenantResponse {
  const today = clock.iso().slice(0, 10);
  const from = dayOf(
    'from',
    values.from,
    new Date(clock.now() - ACTIVE_DAYS * DAY).toISOString().slice(0, 10),
  );
  const to = dayOf('to', values.to, today);
  const days = new Map<string, { logins: number; signups: number; first: string; last: string }>();
  for (const { type, date } of store.logs) {
    const [kind, day] = [COUNTED[type], date.slice(0, 10)];
    if (!kind || day < from || day > to) continue;
    const figures = days.get(day) ?? { logins: 0, signups: 0, first: date, last: date };
    days.set(day, { ...figures, [kind]: figures[kind] + 1, last: date });
  }
  const body = [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, figures]) => ({
      date: `${day}T00:00:00.000Z`,
      logins: figures.logins,
      signups: figures.signups,
      leaked_passwords: 0,
      created_at: figures.first,
      updated_at: figures.last,
    }));
  return { status: 200, body };
}

/** The number of users who logged in within 30 days. */
function activeUsers({ store, clock }: Context): TenantResponse {
  const since = new Date(clock.now() - ACTIVE_DAYS * DAY).toISOString();
  const users = store.logs.flatMap(({ type, date, user_id: id }) =>
    COUNTED[type] === 'logins' && date >= since && id !== undefined ? [id] : [],
  );
  return { status: 200, body: new Set(users).size };
}

/** /stats: counted from the stored log events. */
export const statRoutes = operations({ 'GET /stats/daily': daily, 'GET /stats/active-users': activeUsers });
