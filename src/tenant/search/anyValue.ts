/** A primitive value of a field. */
export type Scalar = string | number | boolean;

/** Tests one value of a field. */
export type ValueTest = (value: Scalar) => boolean;

/** Metadata that is nested deeper is not searched. */
const MAX_DEPTH = 50;

/** Whether any primitive in a value passes, through objects and arrays; null, {} and [] contain none. */
export function anyValue(value: unknown, test: ValueTest, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return test(value);
    case 'object':
      return value !== null && depth < MAX_DEPTH && anyItem(value, test, depth + 1);
    default:
      return false;
  }
}

function anyItem(value: object, test: ValueTest, depth: number): boolean {
  if (Array.isArray(value)) {
    for (const item of value) if (anyValue(item, test, depth)) return true;
    return false;
  }
  // `in` because Object.values would make a list for each object: records are plain and inherit nothing.
  for (const name in value) if (anyValue((value as Record<string, unknown>)[name], test, depth)) return true;
  return false;
}

/** Calls a function with each value at a path, through arrays, until it returns true. */
export function anyAt(
  value: unknown,
  path: readonly string[],
  found: (value: unknown) => boolean,
  index = 0,
  depth = 0,
): boolean {
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (anyAt(item, path, found, index, depth + 1)) return true;
    return false;
  }
  if (index === path.length) return found(value);
  const name = path[index] ?? '';
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
  return anyAt((value as Record<string, unknown>)[name], path, found, index + 1, depth + 1);
}

/** Whether a value is a primitive. */
export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
