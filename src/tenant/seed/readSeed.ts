import cloneDeep from 'lodash/cloneDeep';
import { isRecord } from '../isRecord';
import { routes } from '../router/routes';
import type { TenantOptions } from '../TenantOptions';
import { FURTHER_COLLECTIONS } from './insertRecord';
import { itemsOf, linesOf } from './itemsOf';
import { SeedError } from './SeedError';

const LISTS = ['users', 'connections', 'resource_servers', 'roles', 'organizations'] as const;

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SeedError(`${where} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Parses the items of a JSON array one by one. @throws SeedError at the first invalid one. */
function* parsedItems(text: string): Generator<unknown> {
  const items = itemsOf(text);
  let next = items.next();
  for (; !next.done; next = items.next()) {
    let value: unknown;
    try {
      value = JSON.parse(next.value);
    } catch {
      // Parsing the whole text tells the position of the mistake.
      parse(text, 'the seed');
    }
    yield value;
  }
  if (!next.value) parse(text, 'the seed');
}

function* parsedLines(text: string): Generator<unknown> {
  for (const [number, line] of linesOf(text)) yield parse(line, `line ${number}`);
}

function isLines(text: string): boolean {
  for (const [, line] of linesOf(text)) if (!line.startsWith('{') || !line.endsWith('}')) return false;
  return true;
}

/** Parses a file: a JSON array (import format), one object (a whole seed), or one object per line (export format). */
function readText(text: string): unknown {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return [];
  if (trimmed.startsWith('[')) return { users: parsedItems(trimmed) };
  if (!trimmed.startsWith('{') || !isLines(trimmed)) return parse(trimmed, 'the seed');
  if (trimmed.includes('\n')) return { users: parsedLines(trimmed) };
  const only = parse(trimmed, 'line 1');
  return isRecord(only) && LISTS.some((name) => Array.isArray(only[name])) ? only : [only];
}

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly Row[];

/** Checks that each item is an object. @throws SeedError at the first other one. */
function* checked(name: string, items: Iterable<unknown>): Generator<Row> {
  let index = 0;
  for (const item of items) {
    if (!isRecord(item))
      throw new SeedError(`${name}[${index}] must be an object; got ${JSON.stringify(item)?.slice(0, 40)}`);
    yield item;
    index += 1;
  }
}

/** A seed in its normalized form. */
export interface ReadSeed extends Readonly<Record<Exclude<(typeof LISTS)[number], 'users'>, Rows>> {
  /** Read lazily, and once: they are most of a large file. */
  readonly users: Iterable<Row>;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Other collections, by name. */
  readonly others: Readonly<Record<string, Rows>>;
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && Symbol.iterator in value);

/** Normalizes a seed of any format. @throws SeedError */
export function readSeed(given: NonNullable<TenantOptions['seed']>): ReadSeed {
  // Copied, so that later changes of the caller's objects don't change the tenant.
  const value: unknown = typeof given === 'string' ? readText(given) : cloneDeep(given);
  const seed = Array.isArray(value) ? { users: value } : value;
  if (!isRecord(seed))
    throw new SeedError('a seed is a list of users, or an object with lists of users, roles, …');
  const collections = new Set([
    ...routes.flatMap(({ declared }) => declared?.collection ?? []),
    ...Object.keys(FURTHER_COLLECTIONS),
  ]);
  const others = Object.keys(seed).filter(
    (name) => !LISTS.some((list) => list === name) && name !== 'settings',
  );
  const unknown = others.filter((name) => !collections.has(name));
  if (unknown.length > 0)
    throw new SeedError(
      `a seed holds ${LISTS.join(', ')}, settings, or collections such as rules; got ${unknown.slice(0, 5).join(', ')}`,
    );
  const { settings = {} } = seed;
  if (!isRecord(settings)) throw new SeedError('settings must be an object');
  const read = (name: string): Rows => {
    const list = seed[name] ?? [];
    if (!Array.isArray(list)) throw new SeedError(`${name} must be a list`);
    return [...checked(name, list)];
  };
  const { users = [] } = seed;
  if (!isIterable(users)) throw new SeedError('users must be a list');
  return {
    users: checked('users', users),
    connections: read('connections'),
    resource_servers: read('resource_servers'),
    roles: read('roles'),
    organizations: read('organizations'),
    settings,
    others: Object.fromEntries(others.map((name) => [name, read(name)])),
  };
}
