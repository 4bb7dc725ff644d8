import type { UserRecord } from './records';

interface Change {
  at: number;
  id: string;
  user: UserRecord | undefined;
}

/**
 * The users as the search sees them. The API's search lags behind its writes; with a delay, so does this
 * one: a change shows once the delay has passed on the tenant's clock.
 */
export class SearchIndex {
  readonly #now: () => number;
  readonly #delay: number;
  #visible = new Map<string, UserRecord>();
  #pending: Change[] = [];

  /** @param delay Milliseconds until a change shows. Default 0: at once. @param now The tenant's time. */
  constructor(delay = 0, now: () => number = Date.now) {
    this.#delay = delay;
    this.#now = now;
  }

  /** Takes note of a change. */
  changed(id: string, user: UserRecord | undefined): void {
    if (this.#delay === 0) this.#show({ at: 0, id, user });
    else this.#pending.push({ at: this.#now() + this.#delay, id, user });
  }

  /** The users that show now, oldest first. */
  users(): Iterable<UserRecord> {
    const now = this.#now();
    const waiting = this.#pending.findIndex(({ at }) => at > now);
    const due = this.#pending.splice(0, waiting < 0 ? this.#pending.length : waiting);
    for (const change of due) this.#show(change);
    return this.#visible.values();
  }

  /** Shows these users at once, and forgets what was pending. */
  reset(users: ReadonlyMap<string, UserRecord> = new Map()): void {
    this.#pending = [];
    this.#visible = new Map(users);
  }

  #show({ id, user }: Change): void {
    if (user) this.#visible.set(id, user);
    else this.#visible.delete(id);
  }
}
