import { AuthenticationClient, ManagementClient, RestClient } from '../../src/index';
import { FLAT_NAMES } from '../../src/management/flat/flatNames';
import type { CallOptions } from '../../src/http/HttpRequest';
import { calls as authenticationCalls, invoke } from '../authentication/support/calls';
import { argumentsOf, MANAGER_METHODS, type ManagerMethod } from './methods';

/** Both clients, and a RestClient without a manager, for one server. */
export interface Clients {
  management: ManagementClient;
  authentication: AuthenticationClient;
  rest: RestClient;
}

/** A call of a method, with valid arguments. */
export interface EveryCall {
  /** E.g. `management.users.get`, or `authentication.oauth.signIn`. */
  name: string;
  client: keyof Clients;
  method: string;
  args: readonly unknown[];
}

/** Clients that send their calls once, immediately. */
export function clientsFor(origin: string, options: CallOptions = {}): Clients {
  const shared = { domain: origin, retry: { enabled: false }, ...options };
  return {
    management: new ManagementClient({ ...shared, token: 'the-token', rateLimit: false }),
    authentication: new AuthenticationClient({
      ...shared,
      clientId: 'the-client',
      clientSecret: 'the-secret',
    }),
    rest: new RestClient(`${origin}/things/:id`, options),
  };
}

function call(client: keyof Clients, method: string, args: readonly unknown[]): EveryCall {
  return { name: `${client}.${method}`, client, method, args };
}

const byName = new Map<string, ManagerMethod>(
  MANAGER_METHODS.map((one) => [`${one.manager}.${one.method}`, one]),
);

function flatCall([name, [manager, method]]: [string, readonly [string, string]]): EveryCall {
  const target = byName.get(`${manager}.${method}`);
  if (!target) throw new Error(`${manager}.${method} is missing in the table of methods`);
  return call('management', name, argumentsOf(target));
}

const id = { id: 'x' };
const data = { name: 'Jane' };

/** The verbs of a RestClient. */
const VERBS: Readonly<Record<string, readonly unknown[]>> = {
  getAll: [{ page: 1 }],
  get: [id],
  create: [data],
  post: [id, data],
  patch: [id, data],
  update: [id, data],
  put: [id, data],
  delete: [id],
};

/** A call of every method: of all managers, flat methods and parts of the AuthenticationClient, and of a RestClient. */
export const EVERY_CALL: readonly EveryCall[] = [
  ...MANAGER_METHODS.map((one) => call('management', `${one.manager}.${one.method}`, argumentsOf(one))),
  ...Object.entries(FLAT_NAMES).map(flatCall),
  ...authenticationCalls.map(({ method, args }) => call('authentication', method, args)),
  ...Object.entries(VERBS).map(([verb, args]) => call('rest', verb, args)),
];

/** Makes a call; `more` are additional arguments, such as a callback. */
export function makeCall(clients: Clients, { client, method, args }: EveryCall, ...more: unknown[]): unknown {
  return invoke(clients[client], method, [...args, ...more]);
}
