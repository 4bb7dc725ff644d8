import { isRecord } from '../isRecord';
import type { StoreSnapshot } from './Store';

type Kind = 'a list' | 'an object' | 'a string';

/** Required fields of records, by table. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  users: {
    user_id: 'a string',
    identities: 'a list',
    attributes: 'an object',
    roles: 'a list',
    permissions: 'a list',
    enrollments: 'a list',
    authenticationMethods: 'a list',
  },
  roles: { id: 'a string', name: 'a string', permissions: 'a list' },
  resourceServers: { id: 'a string', identifier: 'a string', scopes: 'a list' },
  organizations: {
    id: 'a string',
    name: 'a string',
    members: 'a list',
    memberRoles: 'an object',
    enabledConnections: 'a list',
    invitations: 'a list',
  },
  connections: { id: 'a string', name: 'a string', strategy: 'a string', options: 'an object' },
  clients: { client_id: 'a string', client_secret: 'a string' },
  signingKeys: { kid: 'a string', pem: 'a string', state: 'a string' },
  tickets: { id: 'a string', userId: 'a string', identity: 'an object' },
  jobs: { id: 'a string', work: 'an object', shown: 'an object', errors: 'a list' },
  logs: { log_id: 'a string', date: 'a string', type: 'a string' },
};
const IDENTITY = {
  connection: 'a string',
  user_id: 'a string',
  provider: 'a string',
  profileData: 'an object',
} as const;

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  'a list': Array.isArray,
  'an object': isRecord,
  'a string': (value) => typeof value === 'string',
};

/** @throws TypeError that says what is wrong with a snapshot. */
export const refuseSnapshot = (what: string): never => {
  throw new TypeError(`restore: ${what}. Pass what snapshot() returned; nothing was restored.`);
};

function checkFields(where: string, record: unknown, fields: Readonly<Record<string, Kind>>): void {
  if (!isRecord(record)) return refuseSnapshot(`${where} must be an object`);
  for (const [name, kind] of Object.entries(fields))
    if (!IS[kind](record[name])) refuseSnapshot(`${where}.${name} must be ${kind}`);
}

function checkRecord(table: string, key: unknown, record: unknown): void {
  const where = `${table}[${JSON.stringify(key)}]`;
  // The only table of numbers.
  if (table === 'pendingJobs') {
    if (typeof record !== 'number') refuseSnapshot(`${where} must be a number`);
    return;
  }
  checkFields(where, record, FIELDS[table] ?? {});
  if (table !== 'users') return;
  const {
    user_id: id,
    identities,
    owned,
  } = record as { user_id: unknown; identities: readonly unknown[]; owned?: unknown };
  if (id !== key) refuseSnapshot(`${where} has another user_id`);
  if (identities.length === 0) refuseSnapshot(`${where} has no identity`);
  identities.forEach((identity, index) => checkFields(`${where}.identities[${index}]`, identity, IDENTITY));
  if (owned !== undefined) checkOwned(`${where}.owned`, owned);
}

/** A user's owned records, by kind: lists of objects. */
function checkOwned(where: string, owned: unknown): void {
  if (!isRecord(owned)) return refuseSnapshot(`${where} must be an object`);
  for (const [kind, records] of Object.entries(owned))
    if (!Array.isArray(records) || !records.every(isRecord))
      refuseSnapshot(`${where}.${kind} must be a list of objects`);
}

/**
 * Checks a snapshot before anything changes.
 *
 * @param tables The store's own tables, by name.
 * @throws TypeError that says what is wrong and where.
 */
export function checkSnapshot(
  snapshot: unknown,
  tables: Readonly<Record<string, unknown>>,
): asserts snapshot is StoreSnapshot {
  if (!(snapshot instanceof Map)) return refuseSnapshot('store must be a Map');
  for (const [name, saved] of snapshot) {
    if (Object.hasOwn(tables, String(name))) continue;
    if (!(saved instanceof Map)) return refuseSnapshot(`the table ${name} must be a Map`);
    for (const [key, record] of saved) checkRecord(String(name), key, record);
  }
  for (const [name, table] of Object.entries(tables)) {
    const saved: unknown = snapshot.get(name);
    if (table instanceof Map) {
      if (!(saved instanceof Map)) return refuseSnapshot(`the table ${name} must be a Map`);
      for (const [key, record] of saved) checkRecord(name, key, record);
    } else if (Array.isArray(table)) {
      if (!Array.isArray(saved)) return refuseSnapshot(`the table ${name} must be a list`);
      saved.forEach((record, index) => checkRecord(name, index, record));
    }
  }
}
