import type { AuthenticationClient, ManagementClient } from '../../src/index';
import { MANAGER_METHODS, type ManagerMethod } from '../../test/support/methods';
import type { Sent, Step, World } from './Step';

/** What methods are looked up in: `roles.create`, `auth.oauth.signIn`, `users.roles.getAll`. */
type Clients = ManagementClient & { auth: AuthenticationClient };

type At<T, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof T
    ? At<T[Name], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

type Filling = ['no method takes this'];

/* eslint-disable @typescript-eslint/no-explicit-any -- what a call returns does not matter here */
/** With these signatures in front, every method has as many as `Arguments` reads. */
interface Filler {
  (...args: Filling): any;
  (...args: Filling): any;
  (...args: Filling): any;
  (...args: Filling): any;
  (...args: Filling): any;
  (...args: Filling): any;
}

/** The arguments of each signature of a method, seven at most. */
type Arguments<M> = Filler & M extends {
  (...args: infer A): any;
  (...args: infer B): any;
  (...args: infer C): any;
  (...args: infer D): any;
  (...args: infer E): any;
  (...args: infer F): any;
  (...args: infer G): any;
}
  ? Exclude<A | B | C | D | E | F | G, Filling>
  : never;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** What a step says beyond its method, arguments and result. */
export interface StepOptions {
  /** What this call shows, for the title. */
  note?: string;
  /** Method and path, where the table of methods has none. */
  endpoint?: string;
  /** The request, where it does not follow from the arguments. */
  sends?: (args: readonly unknown[], world: World) => Sent;
  /** What must happen before the call, beside other steps. */
  prepare?: Step['prepare'];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The fields of the params that are not part of the path. */
function withoutPath(params: unknown, path: string): Record<string, unknown> {
  const rest = isObject(params) ? { ...params } : {};
  for (const [, name = ''] of path.matchAll(/:(\w+)/g)) delete rest[name];
  return rest;
}

/** The request that follows from the arguments of a method, by the form of its row in the table. */
function usualRequest({ form, path, required }: ManagerMethod, [first, second]: readonly unknown[]): Sent {
  const query = withoutPath(first, path);
  if (form === 'd') return { body: first };
  if (form === 'email') return { query: { email: first } };
  if (form === 'link') return { body: second };
  if (form === 'pd') return { query, body: second };
  if (form === 'p' && required.includes('body')) return { body: query.body };
  return { query };
}

/** Makes the step of a method; never for a name that no client has. */
type MakeStep<Method> = [Method] extends [never] ? never : StepMaker<Method>;

type StepMaker<Method> = (
  /** The arguments of the call, without a callback. */
  args: (world: World) => Arguments<Method>,
  /** Throws when the result is not the expected one. */
  check: Step['check'],
  options?: StepOptions,
) => Step;

/** A step that calls a method: `step('roles.get')((world) => [{ id: world.ids.role }], check)`. */
export function step<Name extends string>(method: Name): MakeStep<At<Clients, Name>> {
  const row = MANAGER_METHODS.find((one) => `${one.manager}.${one.method}` === method);
  const make: StepMaker<At<Clients, Name>> = (args, check, options = {}) => {
    const { note, endpoint, sends, prepare } = options;
    const [verb = '', path = ''] = endpoint?.split(' ') ?? (row ? [row.verb, `/api/v2${row.path}`] : []);
    const title = note === undefined ? method : `${method} (${note})`;
    return {
      method,
      title,
      verb,
      path,
      args: args as Step['args'],
      check,
      ...(prepare && { prepare }),
      sends: (given, world) => {
        if (sends) return sends(given, world);
        if (!row) throw new Error(`${method}: say what it sends, as the table of methods does not have it`);
        return usualRequest(row, given);
      },
    };
  };
  return make as MakeStep<At<Clients, Name>>;
}

/** The path of a step's request. */
export function pathOf({ path }: Step, [first]: readonly unknown[]): string {
  const params = isObject(first) ? first : { id: first };
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}
