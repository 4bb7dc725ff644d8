import type { AuthenticationClient, ManagementClient } from '../../src/index';
import type { RunningTenant } from '../../src/tenant/index';

/** How a call returns its result. */
export type Style = 'callback' | 'promise';

/** A callback of the SDK. */
export type Done = (error: Error | null, result?: unknown) => void;

/** What a step works with. */
export interface World {
  tenant: Pick<
    RunningTenant,
    'url' | 'clientId' | 'clientSecret' | 'mintToken' | 'outbox' | 'seed' | 'certificate'
  >;
  management: ManagementClient;
  authentication: AuthenticationClient;
  style: Style;
  /** Ids and tokens that earlier steps received, by name. */
  ids: Record<string, string>;
}

/** The request that a call must make. */
export interface Sent {
  query?: Record<string, unknown>;
  /** The JSON body. Without one the body must be empty, or `{}`. */
  body?: unknown;
  /** The parts of a multipart body, by name. */
  parts?: Record<string, string>;
}

/** One call of the SDK. */
export interface Step {
  /** The method: `roles.create`, or `auth.oauth.signIn` for the AuthenticationClient. */
  method: string;
  /** The method, and what this call of it shows. */
  title: string;
  /** HTTP method. */
  verb: string;
  /** Path with placeholders. */
  path: string;
  /** Whether the call must fail: what is checked is then its error. */
  isRefused?: boolean;
  /** Whether the output shows the request and the result on lines of their own. */
  isStory?: boolean;
  /** What must happen before the call, beside other steps. */
  prepare?(world: World): Promise<void>;
  /** The arguments, without a callback. */
  args(world: World): readonly unknown[];
  /** The request that a call with these arguments must make. */
  sends(args: readonly unknown[], world: World): Sent;
  /** Throws when the result is not the expected one; remembers ids. */
  check(result: unknown, world: World): void;
}

/** Makes the call of a step. @param done Without it the call returns a promise. */
export function callOf({ method }: Step, world: World, args: readonly unknown[], done?: Done): unknown {
  const names = method.split('.');
  let owner: object = world.management;
  if (names[0] === 'auth') {
    owner = world.authentication;
    names.shift();
  }
  const name = names.pop() ?? '';
  for (const part of names) owner = Reflect.get(owner, part) as object;
  return Reflect.apply(Reflect.get(owner, name) as () => unknown, owner, done ? [...args, done] : args);
}

/** What a step's check looks at: the result of its call, or its error if it must fail. */
export async function outcomeOf({ isRefused }: Step, ask: () => Promise<unknown>): Promise<unknown> {
  if (!isRefused) return ask();
  return ask().then(
    () => {
      throw new Error('the call must be refused');
    },
    (error: unknown) => error,
  );
}
