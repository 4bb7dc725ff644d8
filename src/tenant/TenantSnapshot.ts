import type { ClockState } from './Clock';
import type { OutboxEntry } from './OutboxEntry';
import type { StoreSnapshot } from './store/Store';

/** The state of a tenant at some moment. Opaque: returned by `snapshot()`, accepted by `restore()`. */
export interface TenantSnapshot {
  /** Users and all other records. */
  readonly store: StoreSnapshot;
  /** State of the id generator. */
  readonly ids: number;
  /** State of the clock. */
  readonly clock: ClockState;
  /** Mails and tickets. */
  readonly outbox: readonly OutboxEntry[];
}
