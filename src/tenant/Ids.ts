const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Without letters and digits that look alike. */
const BASE_58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const HEX = '0123456789abcdef';

/** Generates ids in the API's formats. The same seed gives the same ids. */
export class Ids {
  #state: number;
  readonly #seed: number;

  /** @param seed Any number; the same seed gives the same ids. */
  constructor(seed: number) {
    this.#seed = seed >>> 0;
    this.#state = this.#seed;
  }

  /** 24 hexadecimal digits, as in user ids. */
  object(): string {
    return this.#draw(HEX, 24);
  }

  /** A prefix, and 22 letters and digits that don't look alike, e.g. `grp_`. */
  long(prefix: string): string {
    return prefix + this.#draw(BASE_58, 22);
  }

  /** Hexadecimal digits. */
  hex(length: number): string {
    return this.#draw(HEX, length);
  }

  /** A prefix and 16 letters and digits, e.g. `rol_` or `org_`. */
  prefixed(prefix: string): string {
    return prefix + this.#draw(LETTERS, 16);
  }

  /** Upper-case letters and digits, as in recovery codes. */
  code(length: number): string {
    return this.#draw('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', length);
  }

  /** Decimal digits, as in log ids. */
  digits(length: number): string {
    return this.#draw('0123456789', length);
  }

  /** Letters and digits. */
  text(length: number): string {
    return this.#draw(LETTERS, length);
  }

  /** A UUID, version 4. */
  uuid(): string {
    const hex = this.#draw(HEX, 31);
    const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(17, 20)}-${hex.slice(19, 31)}`;
  }

  /** Starts over. */
  reset(): void {
    this.#state = this.#seed;
  }

  /** The state of the generator, for snapshots. */
  get state(): number {
    return this.#state;
  }

  set state(state: number) {
    this.#state = state >>> 0;
  }

  #draw(alphabet: string, length: number): string {
    // Joins an array: adding letter by letter would make V8 keep each intermediate string, a third of the memory of
    // users.
    return Array.from({ length }, () => alphabet[this.#next() % alphabet.length]).join('');
  }

  /** Splitmix32: small, fast, and random enough for ids. */
  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
}
