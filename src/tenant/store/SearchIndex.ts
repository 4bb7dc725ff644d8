import type { UserRecord } from './records';

interface Change {
  at: number;
  id: string;
  user: UserRecord | undefined;
  /** Whether the user was removed before, so that it is listed as new. */
  isNewUser?: boolean;
}

/**
 * The users as the search sees them. The API's search lags behind writes; with a delay, so does this one: a change
 * becomes visible once the delay has passed on the tenant's clock.
 */
export class SearchIndex {
  readonly #now: () => number;
  readonly #delay: number;
  #visible = new Map<string, UserRecord>();
  #pending = new Map<string, Change>();

  /** @param delay Milliseconds until a change becomes visible. Default 0. @param now The tenant's time. */
  constructor(delay = 0, now: () => number = Date.now) {
    this.#delay = delay;
    this.#now = now;
  }

  /** Adds a change. */
  changed(id: string, user: UserRecord | undefined): void {
    if (this.#delay === 0) return this.#publish({ at: 0, id, user });
    const at = this.#now() + this.#delay;
    // Of several changes of a user at the same time only the last becomes visible. With a frozen clock they would
    // accumulate.
    const key = `${at} ${id}`;
    const before = this.#pending.get(key);
    const isNewUser = before !== undefined && (before.isNewUser || before.user === undefined);
    this.#pending.delete(key);
    this.#pending.set(key, { at, id, user, isNewUser });
    this.#publishDue();
  }

  /** The number of changes that are not visible yet. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** The visible users, oldest first. */
  users(): Iterable<UserRecord> {
    this.#publishDue();
    return this.#visible.values();
  }

  /** Publishes the changes that are due, even without a search: otherwise they would accumulate. */
  #publishDue(): void {
    const now = this.#now();
    for (const [key, change] of this.#pending) {
      if (change.at > now) return;
      this.#pending.delete(key);
      this.#publish(change);
    }
  }

  /** Makes these users visible at once, and drops pending changes. */
  reset(users: ReadonlyMap<string, UserRecord> = new Map()): void {
    this.#pending = new Map();
    this.#visible = new Map(users);
  }

  #publish({ id, user, isNewUser }: Change): void {
    if (!user || isNewUser) this.#visible.delete(id);
    if (user) this.#visible.set(id, user);
  }
}
