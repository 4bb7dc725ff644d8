import { refuseSnapshot } from './store/checkSnapshot';
import type { TenantSnapshot } from './TenantSnapshot';

const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

/** What is wrong with a snapshot, except for the store, which checks its own part. */
function problemOf(snapshot: unknown): string | undefined {
  const { ids, clock, outbox }: Partial<Record<string, unknown>> = Object(snapshot);
  const { frozenAt, offset }: Partial<Record<string, unknown>> = Object(clock);
  if (!isTime(ids)) return 'ids must be a number';
  if (!isTime(offset) || !(frozenAt === undefined || isTime(frozenAt))) return 'clock must tell a time';
  if (!Array.isArray(outbox)) return 'outbox must be a list';
  return outbox.every((entry) => typeof entry === 'object' && entry !== null)
    ? undefined
    : 'outbox must be a list of objects';
}

/** @throws TypeError for an invalid snapshot. */
export function checkTenantSnapshot(snapshot: unknown): asserts snapshot is TenantSnapshot {
  const problem = problemOf(snapshot);
  if (problem !== undefined) refuseSnapshot(problem);
}
