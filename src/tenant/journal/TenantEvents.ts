/** An event of a tenant. */
export interface TenantEvent {
  /** Increases by one with each event. */
  readonly id: number;
  /** A request was answered, a mail went to the outbox, a log event was written, or something else changed. */
  readonly type: 'request' | 'mail' | 'log' | 'change';
  /** The details, as JSON. */
  readonly data: object;
}

/** How many events are stored for listeners that reconnect. */
const MAX_RECENT = 1_000;

/** Publishes events, and stores the latest ones for listeners that lost their connection. */
export class TenantEvents {
  readonly #listeners = new Set<(event: TenantEvent) => void>();
  readonly #recent: TenantEvent[] = [];
  #last = 0;

  /** Calls a listener with each event. @returns A function that unsubscribes it. */
  subscribe(listener: (event: TenantEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The stored events after the given one, oldest first. */
  since(id: number): readonly TenantEvent[] {
    return this.#recent.filter((event) => event.id > id);
  }

  emit(type: TenantEvent['type'], data: object): void {
    this.#last += 1;
    const event = { id: this.#last, type, data };
    this.#recent.push(event);
    if (this.#recent.length > MAX_RECENT) this.#recent.shift();
    for (const listener of this.#listeners) listener(event);
  }
}
