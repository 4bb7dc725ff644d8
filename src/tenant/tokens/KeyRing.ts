import type { Clock } from '../Clock';
import type { SigningKeyRecord } from '../store/records';
import { BUILT_IN_KEY, BUILT_IN_NEXT_KEY } from './builtInKey';

/** The maximum number of previous keys: older ones are removed, and their tokens no longer accepted. */
const MAX_PREVIOUS = 10;
/** The start time of the first key. */
const START = '2026-01-01T00:00:00.000Z';
const ORDER = ['current', 'next', 'previous'];

type Key = SigningKeyRecord;

/** The tenant's signing keys: always a current one, and a next one. */
export class KeyRing {
  readonly #table: Map<string, Key>;
  readonly #clock: Clock;
  readonly #initial: readonly Key[];

  /** @param pem RSA private key in PEM. Default: the built-in one, which is not a secret. */
  constructor(table: Map<string, Key>, clock: Clock, pem: string = BUILT_IN_KEY) {
    this.#table = table;
    this.#clock = clock;
    this.#initial = [
      { kid: 'local-tenant-key', pem, state: 'current', current_since: START },
      { kid: 'local-tenant-next-key', pem: BUILT_IN_NEXT_KEY, state: 'next' },
    ];
  }

  /** The current key, the next one, and the previous ones, newest first. */
  all(): readonly Key[] {
    if (this.#table.size === 0) return this.#initial;
    return [...this.#table.values()].sort(
      (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state),
    );
  }

  get current(): Key {
    const [current] = this.all();
    if (!current) throw new Error('A tenant must have a signing key');
    return current;
  }

  /** The keys whose tokens are accepted. */
  valid(): readonly Key[] {
    return this.all().filter((key) => key.revoked_at === undefined);
  }

  find(kid: string): Key | undefined {
    return this.all().find((key) => key.kid === kid);
  }

  /** Rotates the keys: the next one becomes the current one. @returns The new next key. */
  rotate({ kid, pem }: Pick<Key, 'kid' | 'pem'>): Key {
    const now = this.#clock.iso();
    const next: Key = { kid, pem, state: 'next' };
    const after = this.all().map((key): Key => {
      if (key.state === 'current') return { ...key, state: 'previous', current_until: now };
      return key.state === 'next' ? { ...key, state: 'current', current_since: now } : key;
    });
    this.#keep([...after, next]);
    return next;
  }

  /**
   * Revokes a key. The current one is replaced by a rotation, the next one by a new key. @param spare Creates the new
   * next key.
   */
  revoke(key: Key, spare: () => Pick<Key, 'kid' | 'pem'>): Key {
    if (key.state === 'current') this.rotate(spare());
    const { kid, revoked_at: before } = key;
    const found = this.find(kid) ?? key;
    const revoked: Key = { ...found, state: 'previous', revoked_at: before ?? this.#clock.iso() };
    const after = this.all().map((other) => (other.kid === kid ? revoked : other));
    this.#keep(key.state === 'next' ? [...after, { ...spare(), state: 'next' }] : after);
    return revoked;
  }

  #keep(keys: readonly Key[]): void {
    const previous = keys.filter(({ state }) => state === 'previous');
    const dropped = new Set(previous.slice(MAX_PREVIOUS));
    this.#table.clear();
    for (const key of keys) if (!dropped.has(key)) this.#table.set(key.kid, key);
  }
}
