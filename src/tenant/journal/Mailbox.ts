import type { OutboxEntry } from '../OutboxEntry';
import { NewItems } from './NewItems';

/** Which mails. */
export interface MailFilter {
  /** Email address or phone number, in any letter case. */
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
  /** Unique within the tenant. */
  readonly id: string;
}

/** No mail arrived in time. */
export class MailTimeout extends Error {
  override readonly name = 'MailTimeout';
}

/** Milliseconds between two checks while a caller waits. */
const POLL_INTERVAL = 20;
/** The longest timeout, in milliseconds. */
const MAX_TIMEOUT = 600_000;
/** How many mails an error message lists. */
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

/** Reads the outbox: ids, filters, and waiting for the next mail. */
export class Mailbox {
  readonly #outbox: readonly OutboxEntry[];
  readonly #ids = new WeakMap<OutboxEntry, string>();
  readonly #delivered = new WeakSet<OutboxEntry>();
  readonly #new = new NewItems<OutboxEntry>();
  #last = 0;

  constructor(outbox: readonly OutboxEntry[]) {
    this.#outbox = outbox;
  }

  /** The mails since the last call; each gets its id. */
  takeNew(): Mail[] {
    return this.#new.take(this.#outbox).map((entry) => this.#mail(entry));
  }

  /** The mails, oldest first. @throws TypeError for an invalid filter. */
  list(filter: MailFilter = {}): Mail[] {
    checkFilter(filter);
    return this.#matching(filter).map((entry) => this.#mail(entry));
  }

  /**
   * The oldest matching mail that was not returned before.
   *
   * @param runJobs Called before each check.
   */
  async next(filter: NextMailOptions, runJobs: () => void, signal?: AbortSignal): Promise<Mail> {
    checkFilter(filter);
    const { timeout = 5_000 } = filter;
    // Uses the monotonic clock: setting the time of day must not change the timeout.
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
