import { isRecord } from '../isRecord';
import { routes } from '../router/routes';
import type { TenantOptions } from '../TenantOptions';
import { FURTHER_COLLECTIONS } from './plantRecord';
import { SeedError } from './SeedError';

const LISTS = ['users', 'connections', 'resource_servers', 'roles', 'organizations'] as const;

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SeedError(`${where} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a file's text: a JSON array (import format), one object (a whole seed), or an object a line (export format). */
function readText(text: string): unknown {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return [];
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isLines =
    trimmed.startsWith('{') &&
    lines.every((line) => line.trim().startsWith('{') && line.trim().endsWith('}'));
  if (!isLines) return parse(trimmed, 'the seed');
  const rows = lines.map((line, index) => parse(line, `line ${index + 1}`));
  const [only] = rows;
  return rows.length === 1 && isRecord(only) && LISTS.some((name) => Array.isArray(only[name])) ? only : rows;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A seed in its one form. */
export interface ReadSeed extends Readonly<Record<(typeof LISTS)[number], Rows>> {
  readonly settings: Readonly<Record<string, unknown>>;
  /** Other collections, by name. */
  readonly others: Readonly<Record<string, Rows>>;
}

/** A seed in its one form, whatever form it came in. @throws SeedError */
export function readSeed(given: NonNullable<TenantOptions['seed']>): ReadSeed {
  const value: unknown = typeof given === 'string' ? readText(given) : given;
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
    return list.map((item: unknown, index) => {
      if (isRecord(item)) return item;
      throw new SeedError(`${name}[${index}] must be an object; got ${JSON.stringify(item)?.slice(0, 40)}`);
    });
  };
  return {
    users: read('users'),
    connections: read('connections'),
    resource_servers: read('resource_servers'),
    roles: read('roles'),
    organizations: read('organizations'),
    settings,
    others: Object.fromEntries(others.map((name) => [name, read(name)])),
  };
}
