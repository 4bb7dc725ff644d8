import type { Tenant } from '../../../src/tenant/Tenant';
import type { SeedData } from '../../../src/tenant/seed/SeedData';
import { idsIn, type IdMap } from './IdMap';
import type { Found } from './presupposed';

type Data = Readonly<Record<string, unknown>>;
type Table = ReadonlyMap<string, unknown> | readonly unknown[];

/** Tables with a different name in a seed. */
const TABLES: Readonly<Record<string, string>> = { resource_servers: 'resourceServers' };

/** Fields of records that the API does not show. */
const HELD: Readonly<Record<string, Data>> = { resource_servers: { scopes: [] }, roles: { permissions: [] } };

/** Every tenant has this API from the start. */
const isManagementApi = ({ identifier }: Data): boolean =>
  typeof identifier === 'string' && identifier.endsWith('/api/v2/');

/** Inserts the state that a recorded test found, so that the tenant answers from it as recorded. */
export class Fixtures {
  readonly #tenant: Tenant;
  readonly #ids: IdMap;

  constructor(tenant: Tenant, ids: IdMap) {
    this.#tenant = tenant;
    this.#ids = ids;
  }

  /** @returns What the tenant refuses. */
  insert(all: readonly Found[]): string[] {
    const inserted = new Set<unknown>();
    // Inserted records have no dependencies.
    for (const id of idsIn(JSON.stringify(all.map(({ items }) => items)))) this.#ids.learn(id, id);
    return all.flatMap(({ settings, collection = '', items, key }) => {
      if (collection === 'logs') return [];
      // Users are listed newest first.
      const inOrder = collection === 'users' ? [...items].reverse() : items;
      return inOrder.flatMap((item) => {
        const id = settings ?? `${collection} ${String(item[key])}`;
        if (inserted.has(id)) return [];
        inserted.add(id);
        return settings === undefined
          ? this.#insertRecord(collection, key, item)
          : this.#insertSettings(settings, item);
      });
    });
  }

  /** Inserts the log, if it was found: at the end, because every other write is logged. */
  insertLog(all: readonly Found[]): string[] {
    // Each list is newest first; the last one that a test read contains the earlier ones.
    const found = all.filter(({ collection }) => collection === 'logs').reverse();
    const byId = new Map(found.flatMap(({ items }) => items).map((item) => [item.log_id, item]));
    const events = [...byId.values()].reverse();
    return events.length === 0 ? [] : this.#replace('logs', events);
  }

  #insertSettings(path: string, item: Data): string[] {
    // Inserted unchanged: a seed would add the defaults that a new tenant has today.
    return this.#put('settings', path, item);
  }

  #insertRecord(collection: string, key: string, item: Data): string[] {
    const name = TABLES[collection] ?? collection;
    if (isManagementApi(item)) return [];
    const before = new Set(this.records(name));
    const problem = this.#seed({ [collection]: [item] });
    // The API shows more fields than it accepts, except for records with their own shape.
    const isPlain = !['users', 'organizations'].includes(collection);
    if (problem !== undefined)
      return isPlain
        ? this.#put(name, String(item[key]), { ...HELD[collection], ...item })
        : [`not prepared: ${problem}`];
    // Some get an ID from the tenant.
    const made = this.records(name).find((record) => !before.has(record));
    const [theirs, ours] = [item[key], made?.[key]];
    if (typeof theirs === 'string' && typeof ours === 'string') this.#ids.learn(theirs, ours);
    return [];
  }

  /** @returns The problem of the seed, if there is one. */
  #seed(seed: SeedData): string | undefined {
    return problemOf(() => this.#tenant.seed(seed));
  }

  /** Inserts a record into a table unchanged. */
  #put(name: string, key: string, item: Data): string[] {
    const table: Table = this.#tenant.snapshot().store.get(name) ?? new Map();
    return this.#replace(name, new Map([...(table instanceof Map ? table : []), [key, item]]));
  }

  #replace(name: string, table: Table): string[] {
    const snapshot = this.#tenant.snapshot();
    const store = new Map([...snapshot.store, [name, table]]);
    const problem = problemOf(() => this.#tenant.restore({ ...snapshot, store }));
    return problem === undefined ? [] : [`not prepared: ${problem}`];
  }

  /** The content of a table. */
  records(name: string): Data[] {
    return [...(this.#tenant.snapshot().store.get(name)?.values() ?? [])] as Data[];
  }
}

function problemOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
