/** Milliseconds between two updates: more would only flicker. */
const EVERY = 100;

/** A counter that updates in place in a terminal; nothing in a pipe, a file or CI. */
export class LineCounter {
  readonly #unit: string;
  readonly #isTerminal = process.stderr.isTTY && process.env.TERM !== 'dumb';
  #drawnAt = 0;
  #count: number | undefined;

  constructor(unit: string) {
    this.#unit = unit;
  }

  show(count: number): void {
    this.#count = count;
    if (!this.#isTerminal || Date.now() - this.#drawnAt < EVERY) return;
    this.#drawnAt = Date.now();
    this.#draw();
  }

  /** Shows the last number and ends the line. */
  end(): void {
    if (!this.#isTerminal || this.#count === undefined) return;
    this.#draw();
    process.stderr.write('\n');
  }

  #draw(): void {
    process.stderr.write(`\r${Number(this.#count).toLocaleString('en')} ${this.#unit}\x1b[K`);
  }
}
