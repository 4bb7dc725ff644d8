import type { Tenant } from '../../../src/tenant/Tenant';
import type { SeedData } from '../../../src/tenant/seed/SeedData';
import { idsIn, type IdMap } from './IdMap';
import type { Found } from './presupposed';

type Data = Readonly<Record<string, unknown>>;
type Table = ReadonlyMap<string, unknown> | readonly unknown[];

/** Tables whose name is another than in a seed. */
const TABLES: Readonly<Record<string, string>> = { resource_servers: 'resourceServers' };

/** What records hold even where the API does not show it. */
const HELD: Readonly<Record<string, Data>> = { resource_servers: { scopes: [] }, roles: { permissions: [] } };

/** Every tenant has this API from the start. */
const isManagementApi = ({ identifier }: Data): boolean =>
  typeof identifier === 'string' && identifier.endsWith('/api/v2/');

/** Puts in place what a recorded test found, so that the tenant answers about it as recorded. */
export class Fixtures {
  readonly #tenant: Tenant;
  readonly #ids: IdMap;

  constructor(tenant: Tenant, ids: IdMap) {
    this.#tenant = tenant;
    this.#ids = ids;
  }

  /** @returns What the tenant does not take. */
  insert(all: readonly Found[]): string[] {
    const inserted = new Set<unknown>();
    // What is put in place stands for itself.
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

  /** Puts the log in place, if it was found: the last thing, as all else is written to it. */
  insertLog(all: readonly Found[]): string[] {
    // Each list is newest first; the last one that a test read holds what the earlier ones did.
    const found = all.filter(({ collection }) => collection === 'logs').reverse();
    const byId = new Map(found.flatMap(({ items }) => items).map((item) => [item.log_id, item]));
    const events = [...byId.values()].reverse();
    return events.length === 0 ? [] : this.#replace('logs', events);
  }

  #insertSettings(path: string, item: Data): string[] {
    // As they were shown: a seed would add what a new tenant has today.
    return this.#put('settings', path, item);
  }

  #insertRecord(collection: string, key: string, item: Data): string[] {
    const name = TABLES[collection] ?? collection;
    if (isManagementApi(item)) return [];
    const before = new Set(this.records(name));
    const problem = this.#seed({ [collection]: [item] });
    // What the API shows is more than it takes. Not so with records of a shape of their own.
    const isPlain = !['users', 'organizations'].includes(collection);
    if (problem !== undefined)
      return isPlain
        ? this.#put(name, String(item[key]), { ...HELD[collection], ...item })
        : [`not prepared: ${problem}`];
    // Some get an id of the tenant's own.
    const made = this.records(name).find((record) => !before.has(record));
    const [theirs, ours] = [item[key], made?.[key]];
    if (typeof theirs === 'string' && typeof ours === 'string') this.#ids.learn(theirs, ours);
    return [];
  }

  /** @returns What is wrong with the seed, if anything is. */
  #seed(seed: SeedData): string | undefined {
    return problemOf(() => this.#tenant.seed(seed));
  }

  /** Puts a record into a table as it is. */
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

  /** What is in a table. */
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
