import type { ClockState } from './Clock';
import type { OutboxEntry } from './OutboxEntry';
import type { StoreSnapshot } from './store/Store';

/** What a tenant held at some moment. Opaque: made by `snapshot()`, taken by `restore()`. */
export interface TenantSnapshot {
  /** Users and all else that is kept. */
  readonly store: StoreSnapshot;
  /** Where the generated ids stand. */
  readonly ids: number;
  /** Where the clock stands. */
  readonly clock: ClockState;
  /** Mails and tickets. */
  readonly outbox: readonly OutboxEntry[];
}
