import { json } from './ScriptedServer';
import type { Deviation } from './Scenario';
import type { Loose } from './Stage';
import { outcome } from './observed';

/** Values that a query can't contain, and what the classic SDK sends. */
const VALUES: Record<string, { value: unknown; classic: string }> = {
  'a promise': { value: Promise.resolve('name:jane'), classic: '' },
  'a Map': { value: new Map([['name', 'jane']]), classic: '' },
  'a list of objects': { value: [{ name: 'jane' }], classic: '?q=%5Bobject%20Object%5D' },
};

/** Deviations in queries. */
export const QUERY_DEVIATIONS: readonly Deviation[] = Object.entries(VALUES).map(
  ([title, { value, classic }]): Deviation => ({
    id: 'D85',
    name: `${title} in a query is refused`,
    run: async (stage) => {
      stage.server.follow(() => json(200, []));
      const result = (await outcome(() => stage.management().users.getAll({ q: value }))) as Loose;
      return (
        stage.server.requests.map(({ url }: { url: string }) => url.slice('/api/v2/users'.length))[0] ??
        result.rejected?.name
      );
    },
    classic,
    ours: 'ArgumentError',
  }),
);
