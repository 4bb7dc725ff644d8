/** Something that happened in a tenant. */
export interface TenantEvent {
  /** Grows by one with each event. */
  readonly id: number;
  /** A request was answered, a mail went to the outbox, a log event was written, or something else changed. */
  readonly type: 'request' | 'mail' | 'log' | 'change';
  /** What happened, as JSON has it. */
  readonly data: object;
}

/** How many events are kept for listeners that come back. */
const MAX_KEPT = 1_000;

/** Tells listeners what happens, and keeps the latest events for those that lost their connection. */
export class TenantEvents {
  readonly #listeners = new Set<(event: TenantEvent) => void>();
  #kept: TenantEvent[] = [];
  #last = 0;

  /** Calls a listener with each event. @returns Stops it. */
  subscribe(listener: (event: TenantEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The kept events after one, oldest first. */
  since(id: number): readonly TenantEvent[] {
    return this.#kept.slice(-MAX_KEPT).filter((event) => event.id > id);
  }

  emit(type: TenantEvent['type'], data: object): void {
    this.#last += 1;
    const event = { id: this.#last, type, data };
    this.#kept.push(event);
    // Cut now and then: to shift with each event would move the whole list.
    if (this.#kept.length >= 2 * MAX_KEPT) this.#kept = this.#kept.slice(-MAX_KEPT);
    for (const listener of this.#listeners) listener(event);
  }
}
