import { optional } from '../support/optional';
import type { UsersManager } from '../../src/management/managers/UsersManager';
import { USER } from './Exchange';

/** A secret in the request: no error may show it. */
export const PASSWORD = 'canary-password-8d1f';
/** The token of clients that are created with one. */
export const TOKEN = 'canary-token-5b7e';
/** The secret of clients that request their token. */
export const CLIENT_SECRET = 'canary-secret-90ac';

type Callback = (...outcome: unknown[]) => void;

/** One call of the SDK, named by its verb. */
export interface Verb {
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** The result of the call when it succeeds. */
  value: unknown;
  /** Makes the call; with a callback it returns undefined. */
  call(users: UsersManager, callback?: Callback): Promise<unknown> | undefined | void;
}

const id = { id: USER.user_id };
const data = { connection: 'c', email: 'jane@example.com', password: PASSWORD };
const methods = [
  { type: 'phone' as const, phone_number: '+15550100', preferred_authentication_method: 'sms' as const },
];

/** The verbs of the API; GET twice, because a list has its own kind of promise. */
export const verbs: readonly Verb[] = [
  {
    name: 'getAll',
    method: 'GET',
    value: [USER],
    call: (users, done) => users.getAll({ per_page: 5 }, ...optional(done)),
  },
  { name: 'get', method: 'GET', value: USER, call: (users, done) => users.get(id, ...optional(done)) },
  {
    name: 'create',
    method: 'POST',
    value: USER,
    call: (users, done) => users.create(data, ...optional(done)),
  },
  {
    name: 'update',
    method: 'PATCH',
    value: USER,
    call: (users, done) => users.update(id, { password: PASSWORD }, ...optional(done)),
  },
  {
    name: 'updateAuthenticationMethods',
    method: 'PUT',
    value: [USER],
    call: (users, done) => users.updateAuthenticationMethods(id, methods, ...optional(done)),
  },
  { name: 'delete', method: 'DELETE', value: {}, call: (users, done) => users.delete(id, ...optional(done)) },
];

/** Whether the verb is idempotent: the client may retry it. */
export const isIdempotent = ({ method }: Verb): boolean => method !== 'POST' && method !== 'PATCH';
