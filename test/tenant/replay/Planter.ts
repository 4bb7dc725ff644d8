import type { Tenant } from '../../../src/tenant/Tenant';
import type { SeedData } from '../../../src/tenant/seed/SeedData';
import type { IdMap } from './IdMap';
import type { Found } from './presupposed';

type Data = Readonly<Record<string, unknown>>;
type Table = ReadonlyMap<string, unknown> | readonly unknown[];

/** Tables whose name is another than in a seed. */
const TABLES: Readonly<Record<string, string>> = { resource_servers: 'resourceServers' };

/** Puts in place what a recorded test found, so that the tenant answers about it as recorded. */
export class Planter {
  readonly #tenant: Tenant;
  readonly #ids: IdMap;

  constructor(tenant: Tenant, ids: IdMap) {
    this.#tenant = tenant;
    this.#ids = ids;
  }

  /** @returns What the tenant does not take. */
  plant(all: readonly Found[]): string[] {
    const planted = new Set<unknown>();
    return all.flatMap(({ settings, collection = '', items, key }) => {
      // Users and events are listed newest first.
      const inOrder = ['users', 'logs'].includes(collection) ? [...items].reverse() : items;
      return inOrder.flatMap((item) => {
        const id = settings ?? `${collection} ${String(item[key])}`;
        if (planted.has(id)) return [];
        planted.add(id);
        return settings === undefined
          ? this.#plantRecord(collection, key, item)
          : this.#plantSettings(settings, item);
      });
    });
  }

  #plantSettings(path: string, item: Data): string[] {
    // As they were shown: a seed would add what a new tenant has today.
    return this.#put('settings', path, item);
  }

  #plantRecord(collection: string, key: string, item: Data): string[] {
    const name = TABLES[collection] ?? collection;
    if (collection === 'logs') return this.#put(name, '', item);
    const before = new Set(this.records(name));
    const problem = this.#seed({ [collection]: [item] });
    // What the API shows is more than it takes. Not so with records of a shape of their own.
    const isPlain = !['users', 'organizations'].includes(collection);
    if (problem !== undefined)
      return isPlain ? this.#put(name, String(item[key]), item) : [`not furnished: ${problem}`];
    // Some get an id of the tenant's own.
    const made = this.records(name).find((record) => !before.has(record));
    if (typeof item.id === 'string' && typeof made?.id === 'string') this.#ids.learn(item.id, made.id);
    return [];
  }

  /** @returns What is wrong with the seed, if anything is. */
  #seed(seed: SeedData): string | undefined {
    return problemOf(() => this.#tenant.seed(seed));
  }

  /** Puts a record into a table as it is. */
  #put(name: string, key: string, item: Data): string[] {
    const snapshot = this.#tenant.snapshot();
    const table: Table = snapshot.store.get(name) ?? new Map();
    const after: Table = table instanceof Map ? new Map([...table, [key, item]]) : [...table.values(), item];
    const store = new Map([...snapshot.store, [name, after]]);
    const problem = problemOf(() => this.#tenant.restore({ ...snapshot, store }));
    return problem === undefined ? [] : [`not furnished: ${problem}`];
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
