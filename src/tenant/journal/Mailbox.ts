import type { OutboxEntry } from '../OutboxEntry';
import { NewItems } from './NewItems';

/** Which mails. */
export interface MailFilter {
  /** Address or phone number, in any case. */
  to?: string;
  /** E.g. `verification-email`. */
  type?: string;
}

/** Which mail, and how long to wait for it. */
export interface NextMailOptions extends MailFilter {
  /** Milliseconds. Default 5,000. */
  timeout?: number;
}

/** A mail, with its id. */
export interface Mail extends OutboxEntry {
  readonly id: string;
}

/** No mail came in time. */
export class MailTimeout extends Error {
  override readonly name = 'MailTimeout';
}

/** Milliseconds between looks, while somebody waits. */
const POLL_INTERVAL = 20;
/** The longest wait, in milliseconds. */
const MAX_TIMEOUT = 600_000;
/** How many mails a message names. */
const MAX_LISTED = 5;

const describe = ({ to, type }: MailFilter): string =>
  [type ?? 'mail', ...(to === undefined ? [] : [`to ${to}`])].join(' ');

function checkFilter({ to, type, timeout = 0 }: NextMailOptions): void {
  for (const [name, value] of Object.entries({ to, type }))
    if (!(value === undefined || typeof value === 'string'))
      throw new TypeError(`${name} must be a string; got ${typeof value}`);
  if (!(typeof timeout === 'number' && timeout >= 0 && timeout <= MAX_TIMEOUT))
    throw new TypeError(`timeout must be milliseconds from 0 to ${MAX_TIMEOUT}; got ${String(timeout)}`);
}

/** Looks into the outbox: ids, filters, and waiting for the next mail. */
export class Mailbox {
  readonly #outbox: readonly OutboxEntry[];
  readonly #ids = new WeakMap<OutboxEntry, string>();
  readonly #delivered = new WeakSet<OutboxEntry>();
  readonly #new = new NewItems<OutboxEntry>();
  #last = 0;

  constructor(outbox: readonly OutboxEntry[]) {
    this.#outbox = outbox;
  }

  /** The mails since the last look; each gets its id. */
  takeNew(): Mail[] {
    return this.#new.take(this.#outbox).map((entry) => this.#mail(entry));
  }

  /** The mails, oldest first. @throws TypeError for a filter that makes no sense. */
  list(filter: MailFilter = {}): Mail[] {
    checkFilter(filter);
    return this.#matching(filter).map((entry) => this.#mail(entry));
  }

  /**
   * The oldest mail that matches and was not handed out before.
   *
   * @param runJobs Called before each look.
   * @param signal Ends the wait.
   */
  async next(filter: NextMailOptions, runJobs: () => void, signal?: AbortSignal): Promise<Mail> {
    checkFilter(filter);
    const { timeout = 5_000 } = filter;
    // Not the time of day: a clock that is set must not change how long it waits.
    const end = performance.now() + timeout;
    for (;;) {
      runJobs();
      const found = this.#matching(filter).find((entry) => !this.#delivered.has(entry));
      if (found && !signal?.aborted) {
        this.#delivered.add(found);
        return this.#mail(found);
      }
      if (signal?.aborted || performance.now() >= end)
        throw new MailTimeout(this.#timeoutMessage(filter, timeout));
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(POLL_INTERVAL, Math.max(1, end - performance.now()))),
      );
    }
  }

  #matching({ to, type }: MailFilter): OutboxEntry[] {
    const address = to?.toLowerCase();
    return this.#outbox.filter(
      (entry) =>
        (type === undefined || entry.type === type) &&
        (address === undefined || entry.to?.toLowerCase() === address),
    );
  }

  #timeoutMessage(filter: MailFilter, timeout: number): string {
    const all = this.#outbox.slice(-MAX_LISTED).map((entry) => describe(entry));
    const content =
      all.length === 0
        ? 'The outbox is empty.'
        : `The outbox holds ${this.#outbox.length}, the last: ${all.join(', ')}.`;
    return `No new ${describe(filter)} came within ${timeout} ms. ${content}`;
  }

  #mail(entry: OutboxEntry): Mail {
    let id = this.#ids.get(entry);
    if (id === undefined) {
      this.#last += 1;
      this.#ids.set(entry, (id = String(this.#last)));
    }
    return { ...entry, id };
  }
}
