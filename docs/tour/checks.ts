import assert from 'node:assert/strict';
import type { Step, World } from './Step';

// Checks of results, and the values that several steps use.

type Check = Step['check'];

/** An id that an earlier step received. */
export function id({ ids }: World, name: string): string {
  const value = ids[name];
  assert.ok(value !== undefined, `no step has received "${name}"`);
  return value;
}

function fieldsOf(result: unknown): Record<string, unknown> {
  assert.ok(typeof result === 'object' && result !== null, `expected an object, got ${String(result)}`);
  return result as Record<string, unknown>;
}

/** Expects an object with these values, among others. */
export const has =
  (expected: Record<string, unknown> | ((world: World) => Record<string, unknown>)): Check =>
  (result, world) => {
    const fields = fieldsOf(result);
    for (const [name, value] of Object.entries(typeof expected === 'function' ? expected(world) : expected))
      assert.deepEqual(fields[name], value, `expected ${name}: ${JSON.stringify(value)}`);
  };

/** Expects an object with an id, which later steps use under this name. */
export const keeps =
  (name: string, expected: Parameters<typeof has>[0] = {}, field = 'id'): Check =>
  (result, world) => {
    has(expected)(result, world);
    const value = fieldsOf(result)[field];
    assert.ok(typeof value === 'string' && value !== '', `expected ${field}`);
    world.ids[name] = value;
  };

function arrayOf(result: unknown): unknown[] {
  assert.ok(Array.isArray(result), 'expected an array');
  return result;
}

/** Expects an array of this length. */
export const isList =
  (length: number): Check =>
  (result) =>
    assert.equal(arrayOf(result).length, length);

/** Expects an array, or the array under this name, with an item that has these values. */
export const lists =
  (expected: Parameters<typeof has>[0], under?: string): Check =>
  (result, world) => {
    const items = arrayOf(under === undefined ? result : fieldsOf(result)[under]);
    const isExpected = (item: unknown): boolean => {
      try {
        has(expected)(item, world);
        return true;
      } catch {
        return false;
      }
    };
    const wanted = typeof expected === 'function' ? expected(world) : expected;
    assert.ok(items.some(isExpected), `expected an item with ${JSON.stringify(wanted)}`);
  };

/** Expects an empty object: what the SDK resolves to when the API sends no content. */
export const isEmpty: Check = (result) => assert.deepEqual(result, {});

/** A step whose call must be refused with this status. */
export const refused = (status: number, step: Step): Step => ({
  ...step,
  isRefused: true,
  check: has({ statusCode: status }),
});

/** Expects exactly this. */
export const is =
  (expected: unknown): Check =>
  (result) =>
    assert.deepEqual(result, expected);

/** Expects text that matches. */
export const matches =
  (pattern: RegExp): Check =>
  (result) =>
    assert.match(String(result), pattern);

/** The database connection that every tenant has. */
export const database = 'Username-Password-Authentication';
/** The password of the users that the tour creates. */
export const password = 'correct horse battery';

/** An address of its own for each style. */
export const email = ({ style }: World, name: string): string => `${name}.${style}@example.com`;
/** The user of the story. */
export const jane = (world: World): { id: string } => ({ id: id(world, 'jane') });
/** An API of its own for each style. */
export const apiOf = ({ style }: World): string => `https://${style}.example.com`;
/** A permission of that API. */
export const permissions = (
  world: World,
): { permissions: { permission_name: string; resource_server_identifier: string }[] } => ({
  permissions: [{ permission_name: 'read:reports', resource_server_identifier: apiOf(world) }],
});
