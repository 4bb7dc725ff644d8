import type { Kind, Where } from './kinds/Kind';
import { editedRecording } from './kinds/editedRecording';
import { madeUp } from './kinds/madeUp';
import { offline } from './kinds/offline';
import { olderApi } from './kinds/olderApi';
import { undefinedOrder } from './kinds/undefinedOrder';
import { environment } from './kinds/environment';
import { unrecordedState } from './kinds/unrecordedState';
import type { Exchange } from './recordings';

const ANY = /./;

/**
 * By kind: where the tenant does not answer as recorded, and should not. `docs/tenant-fidelity.md` shows them as a
 * table.
 */
export const KINDS: readonly Kind[] = [
  olderApi,
  editedRecording,
  offline,
  madeUp,
  unrecordedState,
  undefinedOrder,
  environment,
];

/** Why a difference is correct; undefined for a fault. */
export function kindOf(exchange: Exchange, difference: string): { kind: Kind; where: Where } | undefined {
  const path = (exchange.target.split('?')[0] ?? '').replace('/api/v2', '');
  for (const kind of KINDS)
    for (const where of kind.where) {
      const { method = exchange.method, source = exchange.source, target = ANY } = where;
      const isOf = method === exchange.method && source === exchange.source && where.path.test(path);
      if (isOf && target.test(exchange.target) && where.difference.test(difference)) return { kind, where };
    }
  return undefined;
}
