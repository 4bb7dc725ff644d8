import type { TenantEvent, TenantEvents } from '../journal/TenantEvents';
import { objectOf } from '../objectOf';
import type { Json } from '../store/records';
import { isLoopback } from '../trust/hostNameOf';
import { categoryOf } from './categoryOf';
import { StreamQueue } from './StreamQueue';

/** The events and log streams of a tenant. */
export interface DeliverySource {
  readonly events: TenantEvents;
  /** The log streams, by id. */
  readonly logStreams: Map<string, Json>;
}

/** Whether a stream points to this machine: the tenant sends nothing anywhere else. */
function isLocal({ type, sink }: Json): boolean {
  if (type !== 'http') return false;
  try {
    return isLoopback(new URL(String(objectOf(sink).httpEndpoint)).hostname);
  } catch {
    return false;
  }
}

/** Whether a stream's filters match an event; without filters, every event. */
function matchesFilters({ filters }: Json, { type }: Json): boolean {
  if (!Array.isArray(filters) || filters.length === 0) return true;
  const category = categoryOf(String(type));
  return (filters as Json[]).some(({ name }) => name === category);
}

/** Sends the tenant's log events to log streams of type `http` on this machine. */
export class LogDelivery {
  readonly #tenant: DeliverySource;
  readonly #queues = new Map<string, StreamQueue>();
  readonly #unsubscribe: () => void;

  constructor(tenant: DeliverySource) {
    this.#tenant = tenant;
    this.#unsubscribe = tenant.events.subscribe((event) => this.#onEvent(event));
  }

  close(): void {
    this.#unsubscribe();
    for (const queue of this.#queues.values()) queue.close();
    this.#queues.clear();
  }

  #onEvent({ type, data }: TenantEvent): void {
    if (type === 'log') this.#enqueue(objectOf(data));
    // A stream may have become active, or been deleted.
    if (type === 'change') this.#refreshQueues();
  }

  #enqueue(log: Json): void {
    for (const [id, stream] of this.#tenant.logStreams)
      if (isLocal(stream) && matchesFilters(stream, log))
        this.#queueOf(id).add({ log_id: log.log_id, data: log });
  }

  #queueOf(id: string): StreamQueue {
    let queue = this.#queues.get(id);
    if (!queue) {
      // Looked up each time, since restoring a snapshot replaces the tables.
      const streamOf = (): Json | undefined => this.#tenant.logStreams.get(id);
      const suspend = (): void => {
        const stream = streamOf();
        if (stream) this.#tenant.logStreams.set(id, { ...stream, status: 'suspended' });
      };
      queue = new StreamQueue(streamOf, suspend);
      this.#queues.set(id, queue);
    }
    return queue;
  }

  #refreshQueues(): void {
    for (const [id, queue] of this.#queues) {
      if (this.#tenant.logStreams.has(id)) queue.wake();
      else {
        queue.close();
        this.#queues.delete(id);
      }
    }
  }
}
