import type { SharedEngine } from './SharedEngine';

/** How many open clients use an engine. */
const users = new WeakMap<SharedEngine, number>();

/** Counts a client that begins to use an engine. */
export function joinEngine(engine: SharedEngine | undefined): void {
  if (engine) users.set(engine, (users.get(engine) ?? 0) + 1);
}

/** Counts a client that ends; the last one closes the engine. */
export async function leaveEngine(engine: SharedEngine | undefined): Promise<void> {
  if (!engine) return;
  const left = (users.get(engine) ?? 1) - 1;
  users.set(engine, left);
  if (left === 0) await engine.close();
}
