/** Fields that can't be searched. */
const UNSEARCHABLE = /^(picture|last_password_reset|multifactor)(\.|$)/;

/** Fields whose case does not matter. */
const CASE_INSENSITIVE: ReadonlySet<string> = new Set([
  'email',
  'name',
  'given_name',
  'family_name',
  'nickname',
  'email.domain',
]);

/** Whether a field can be searched at all. */
export const isSearchable = (field: string): boolean => !UNSEARCHABLE.test(field);

/** Whether a field is compared without regard to case. */
export const ignoresCase = (field: string): boolean => CASE_INSENSITIVE.has(field);

/** A plain value that a field holds. */
export type Scalar = string | number | boolean;

/** Reads all values of a field: through objects and arrays, without null, {} and []. */
export function readField(document: Readonly<Record<string, unknown>>, path: readonly string[]): Scalar[] {
  if (path.length === 2 && path[0] === 'email' && path[1] === 'domain') {
    return typeof document.email === 'string'
      ? [document.email.slice(document.email.lastIndexOf('@') + 1)]
      : [];
  }
  const found: Scalar[] = [];
  collect(document, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], index: number, found: Scalar[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, path, index, found);
  } else if (index === path.length) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      found.push(value);
  } else if (typeof value === 'object' && value !== null) {
    const name = path[index] ?? '';
    if (Object.hasOwn(value, name)) collect((value as Record<string, unknown>)[name], path, index + 1, found);
  }
}

/** All values that a term without a field looks at: everything but user_metadata and what can't be searched. */
export function readAll(document: Readonly<Record<string, unknown>>): Scalar[] {
  const found: Scalar[] = [];
  for (const [name, value] of Object.entries(document)) {
    if (name !== 'user_metadata' && isSearchable(name)) gather(value, found, 0);
  }
  return found;
}

function gather(value: unknown, found: Scalar[], depth: number): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') found.push(value);
  else if (typeof value === 'object' && value !== null && depth < 50) {
    for (const item of Object.values(value)) gather(item, found, depth + 1);
  }
}
