import type { AuthenticationClient, ManagementClient } from '../../src/index';
import { MANAGER_METHODS } from '../../test/support/methods';
import type { Step } from './Step';

/** Methods that every client and manager has, and that make no request. */
const COMMON = ['constructor', 'withOptions', 'close'];

/** The methods of a class, without those above. */
function methodsOf(instance: object): string[] {
  const prototype = Object.getPrototypeOf(instance) as object;
  return Object.getOwnPropertyNames(prototype).filter(
    (name) => !COMMON.includes(name) && typeof Reflect.get(prototype, name, instance) === 'function',
  );
}

/** The parts of the AuthenticationClient that make requests. */
const PARTS = ['oauth', 'database', 'passwordless', 'tokens', 'users'] as const;

/** Every method of both clients, as a step names it; the flat methods of the ManagementClient excepted. */
export function allMethods(management: ManagementClient, authentication: AuthenticationClient): string[] {
  const managers = [...new Set(MANAGER_METHODS.map(({ manager }) => manager))];
  return [
    ...new Set([
      ...MANAGER_METHODS.map(({ manager, method }) => `${manager}.${method}`),
      ...managers.flatMap((name) =>
        methodsOf(Reflect.get(management, name) as object).map((method) => `${name}.${method}`),
      ),
      ...PARTS.flatMap((part) => methodsOf(authentication[part]).map((method) => `auth.${part}.${method}`)),
      ...methodsOf(authentication).map((method) => `auth.${method}`),
    ]),
  ];
}

/** The methods that no step calls. */
export function missingMethods(
  steps: readonly Step[],
  management: ManagementClient,
  authentication: AuthenticationClient,
): string[] {
  const called = new Set(steps.map(({ method }) => method));
  return allMethods(management, authentication).filter((method) => !called.has(method));
}
