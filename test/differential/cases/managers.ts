import { join } from 'node:path';
import { argumentsOf, MANAGER_METHODS, type ManagerMethod } from '../../support/methods';
import { DATA, type Method } from './Method';
import { oddArgumentsOf } from './oddArguments';

/** A method with its sample arguments, the id in one of its placeholders. */
const variant = (method: ManagerMethod, placeholder: string | undefined, isFirst: boolean): Method => ({
  path: `management.${method.manager}.${method.method}`,
  args: (id) => argumentsOf(method, placeholder === undefined ? {} : { [placeholder]: id }),
  withoutId: placeholder === undefined,
  // Once per method: they are the same for all of its placeholders.
  odd: isFirst ? oddArgumentsOf(method) : [],
  coverage: 'full',
});

/** One variant of a method for each of its placeholders. */
export function variantsOf(method: ManagerMethod): Method[] {
  const { placeholders } = method;
  if (placeholders.length === 0) return [variant(method, undefined, true)];
  return placeholders.map((name, index) => variant(method, name, index === 0));
}

const more = (path: string, args: (id: unknown) => unknown[], withoutId = false): Method => ({
  path: `management.${path}`,
  args,
  withoutId,
  odd: [],
  coverage: 'thin',
});

const SHORT_FILE = join(__dirname, 'users.json');
const IMPORT = { connection_id: 'con_1' };

/** Additional arguments of a method that are not in the table. */
const MORE: readonly Method[] = [
  more('users.getAll', () => [{ q: 'email:"a b"', search_engine: 'v3', include_totals: true }], true),
  more('users.getByEmail', (id) => [id, { fields: 'email', include_fields: false }], true),
  more('users.get', (id) => [{ id, fields: 'email' }]),
  more('users.logs', (id) => [{ id, page: 0, per_page: 50, sort: 'date:-1', include_totals: true }]),
  more('users.getRoles', (id) => [{ id, page: 1 }]),
  more('users.updateAuthenticationMethods', (id) => [{ id }, [DATA]]),
  more('actions.get', (id) => [{ action_id: id }]),
  more('actions.update', (id) => [{ action_id: id }, DATA]),
  more('actions.delete', (id) => [{ action_id: id, force: true }]),
  more('actions.test', (id) => [{ action_id: id }, DATA]),
  more('actions.deploy', (id) => [{ action_id: id }]),
  more('actions.getVersions', (id) => [{ action_id: id, page: 1 }]),
  more('actions.getVersion', (id) => [{ action_id: id, version_id: 'v' }]),
  more('actions.createVersion', (id) => [{ action_id: id }, DATA]),
  more('actions.deployVersion', (id) => [{ action_id: id, version_id: 'v', update_draft: true }]),
  more('actions.deployVersion', (id) => [{ id, version_id: 'v', update_draft: false }]),
  more('grants.delete', (id) => [{ user_id: id }], true),
  more('grants.delete', (id) => [{ id: 'x', user_id: id }], true),
  more('connections.deleteUserByEmail', (id) => [{ id: 'con_1', email: id }], true),
  more('userBlocks.getByIdentifier', (id) => [{ identifier: id }], true),
  more('userBlocks.deleteByIdentifier', (id) => [{ identifier: id }], true),
  more('prompts.getSettings', () => [{}], true),
  more('stats.getDaily', () => [{ from: '20240101', to: '20240131' }], true),
  ...['importUsers', 'importUsersJob'].flatMap((method) => [
    more(`jobs.${method}`, () => [{ ...IMPORT, users: SHORT_FILE }], true),
    more(`jobs.${method}`, () => [{ ...IMPORT, users_json: '[]', users: SHORT_FILE, upsert: true }], true),
    more(`jobs.${method}`, () => [{ ...IMPORT, users_json: Buffer.from('["ü"]'), upsert: 'true' }], true),
    more(`jobs.${method}`, () => [{ ...IMPORT, users_json: '[]', send_completion_email: false }], true),
    more(`jobs.${method}`, () => [{ ...IMPORT, users_json: '[]', external_id: 'ext 1' }], true),
    more(`jobs.${method}`, () => [{ ...IMPORT, users_json: [{ email: 'jane@example.com' }] }], true),
    more(`jobs.${method}`, () => [{ ...IMPORT, users: join(__dirname, 'missing.json') }], true),
  ]),
];

/** Every method of every manager. */
export const MANAGERS: readonly Method[] = [...MANAGER_METHODS.flatMap(variantsOf), ...MORE];
