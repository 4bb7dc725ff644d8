/** Where the tour is written: a terminal shows its progress, too. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[K';

/** Writes lines and, on a terminal, the progress below them. */
export class Output {
  readonly #terminal: Terminal;
  #progress = '';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  line(text = ''): void {
    this.#terminal.write(this.#terminal.isTTY ? `${CLEAR_LINE}${text}\n${this.#progress}` : `${text}\n`);
  }

  /** Replaces the progress. In a pipe nothing is written. */
  progress(text: string): void {
    if (!this.#terminal.isTTY) return;
    this.#progress = text;
    this.#terminal.write(`${CLEAR_LINE}${text}`);
  }
}
