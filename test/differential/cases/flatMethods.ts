import { FLAT_NAMES } from '../../../src/management/flat/flatNames';
import { MANAGER_METHODS, type ManagerMethod } from '../../support/methods';
import { variantsOf } from './managers';
import type { Method } from './Method';

/** The number of odd calls of a flat method: it only forwards, and all odd calls of its manager are made. */
const ODD = 4;

type Manager = Record<string, (...args: unknown[]) => unknown>;

/** The manager's method that the classic client calls for a flat name. */
function targetOf(name: string): ManagerMethod | undefined {
  const { ManagementClient } = require('auth0v3') as { ManagementClient: new (options: object) => object };
  const client = new ManagementClient({ domain: 'tenant.example', token: 'token' });
  let target: ManagerMethod | undefined;
  for (const one of MANAGER_METHODS) {
    const manager = Reflect.get(client, one.manager) as Manager;
    manager[one.method] = () => (target = one);
  }
  (client as Manager)[name]?.();
  return target;
}

/** Every flat method of the client, called like the method that the classic client calls for it. */
export const FLAT: readonly Method[] = Object.keys(FLAT_NAMES).flatMap((name) => {
  const target = targetOf(name);
  if (!target) throw new Error(`The classic client calls no method of a manager for ${name}`);
  return variantsOf(target)
    .slice(0, 1)
    .map((one): Method => ({
      ...one,
      path: `management.${name}`,
      odd: one.odd.slice(0, ODD),
      coverage: 'thin',
    }));
});
