import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { objectOf } from '../objectOf';
import type { Json } from '../store/records';

/** The maximum number of events in a request. */
const BATCH = 100;
/** The maximum number of waiting events: the oldest are dropped first. */
export const MAX_QUEUED = 1_000;
/** How often a batch is sent before its stream is suspended. */
const MAX_ATTEMPTS = 3;
/** Milliseconds: how long events are collected, the receiver's timeout, and the first pause between two attempts. */
const BATCH_DELAY = 50;
const TIMEOUT = 10_000;
const PAUSE = 100;

/** The sink of a stream, as in the document. */
function optionsOf(sink: Json): { url: string; format: unknown; headers: Record<string, string> } {
  const { httpEndpoint, httpContentFormat, httpContentType, httpAuthorization, httpCustomHeaders } = sink;
  const custom = Array.isArray(httpCustomHeaders) ? (httpCustomHeaders as Json[]) : [];
  return {
    url: String(httpEndpoint),
    format: httpContentFormat,
    headers: {
      ...Object.fromEntries(custom.map(({ header, value }) => [String(header), String(value)])),
      'content-type': typeof httpContentType === 'string' ? httpContentType : 'application/json',
      ...(typeof httpAuthorization === 'string' ? { authorization: httpAuthorization } : {}),
    },
  };
}

/** The events of a batch in the sink's format. */
function textOf(events: readonly Json[], format: unknown): string {
  if (format === 'JSONARRAY') return JSON.stringify(events);
  if (format === 'JSONOBJECT') return JSON.stringify(events[0]);
  return events.map((event) => JSON.stringify(event)).join('\n');
}

/** Sends a batch. @returns Whether the receiver accepted it. */
function post(sink: Json, events: readonly Json[], signal: AbortSignal): Promise<boolean> {
  const { url, format, headers } = optionsOf(sink);
  return new Promise((resolve) => {
    const send = url.startsWith('https:') ? secure : plain;
    try {
      const options = { method: 'POST', headers, signal, timeout: TIMEOUT };
      const request = send(url, options, (response) => {
        const { statusCode = 0 } = response;
        response.on('error', () => resolve(false)).on('end', () => resolve(statusCode < 300));
        response.resume();
      });
      request.on('error', () => resolve(false)).on('timeout', () => request.destroy());
      request.end(textOf(events, format));
    } catch {
      // The header is invalid in HTTP.
      resolve(false);
    }
  });
}

/** The queue of one log stream: sends batches one after the other, each up to three times. */
export class StreamQueue {
  readonly #waiting: Json[] = [];
  readonly #streamOf: () => Json | undefined;
  readonly #suspend: () => void;
  readonly #ended = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #isSending = false;

  /**
   * @param streamOf Returns the current stream; undefined if it was deleted. @param suspend Called when a batch failed
   * three times.
   */
  constructor(streamOf: () => Json | undefined, suspend: () => void) {
    this.#streamOf = streamOf;
    this.#suspend = suspend;
  }

  add(event: Json): void {
    this.#waiting.push(event);
    if (this.#waiting.length > MAX_QUEUED) this.#waiting.shift();
    this.wake();
  }

  /** Soon sends the waiting events if the stream is active; while it is paused or suspended, they wait. */
  wake(): void {
    if (this.#timer || this.#isSending || this.#waiting.length === 0 || this.#ended.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, BATCH_DELAY).unref();
  }

  /** Stops sending; a request in flight ends. */
  close(): void {
    clearTimeout(this.#timer);
    this.#ended.abort();
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    for (let stream = this.#streamOf(); stream?.status === 'active'; stream = this.#streamOf()) {
      const sink = objectOf(stream.sink);
      const batch = this.#waiting.slice(0, sink.httpContentFormat === 'JSONOBJECT' ? 1 : BATCH);
      if (batch.length === 0 || this.#ended.signal.aborted) break;
      if (await this.#deliver(sink, batch)) this.#waiting.splice(0, batch.length);
      else if (!this.#ended.signal.aborted) this.#suspend();
    }
    this.#isSending = false;
  }

  async #deliver(sink: Json, batch: readonly Json[]): Promise<boolean> {
    const { signal } = this.#ended;
    for (let tries = 1; ; tries += 1) {
      if (await post(sink, batch, signal)) return true;
      if (tries === MAX_ATTEMPTS || signal.aborted) return false;
      await new Promise((resolve) => setTimeout(resolve, PAUSE * tries).unref());
    }
  }
}
