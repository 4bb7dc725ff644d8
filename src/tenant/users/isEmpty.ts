/** Whether a value is an empty object or list. A loop: Object.keys would copy all names. */
export function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const _ in value) return false;
  return true;
}
