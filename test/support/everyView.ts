import { inspect } from 'node:util';

/** Everything a program could print of a value. */
export function everyView(value: unknown): string {
  const views = [inspect(value, { depth: 20, showHidden: true }), inspect(value), String(value)];
  const walk = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null || depth > 8) return;
    for (const name of Reflect.ownKeys(part)) {
      const item: unknown = Reflect.get(part, name);
      views.push(String(name), typeof item === 'object' || typeof item === 'function' ? '' : String(item));
      walk(item, depth + 1);
    }
  };
  walk(value, 0);
  try {
    views.push(JSON.stringify(value) ?? '');
  } catch {
    // A cycle is not a leak.
  }
  if (value instanceof Error) views.push(value.stack ?? '', value.message);
  return views.join('\n');
}
