/** What is nested deeper would exhaust the stack of whatever walks through it. The API does not publish its own limit. */
const DEEPEST = 200;

/** Whether a value is nested in no more than 200 levels. */
export function isShallow(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isShallow(item, levels - 1));
}
