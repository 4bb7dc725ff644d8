import { eventually } from '../support/eventually';

/** Newer than the types of the oldest supported Node. */
function activeResources(): string[] {
  return 'getActiveResourcesInfo' in process && typeof process.getActiveResourcesInfo === 'function'
    ? process.getActiveResourcesInfo()
    : [];
}

/** What keeps the process alive: timers, sockets, servers and DNS lookups, by kind. */
export function resources(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of activeResources()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What exists now and did not before; waits briefly for it to disappear. */
export async function leftovers(before: Map<string, number>): Promise<string[]> {
  let left: string[] = [];
  await eventually(() => {
    left = [...resources()]
      .filter(([kind, count]) => count > (before.get(kind) ?? 0))
      .map(([kind, count]) => `${count - (before.get(kind) ?? 0)} ${kind}`);
    return left.length === 0;
  });
  return left;
}
