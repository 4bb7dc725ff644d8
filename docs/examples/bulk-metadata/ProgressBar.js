'use strict';

/** Milliseconds between two updates: more would only flicker. */
const EVERY = 100;

const format = new Intl.NumberFormat('en');

/** The progress of a job: a bar that updates in place in a terminal; nothing in a pipe, a file or CI. */
class ProgressBar {
  #stream;
  #total;
  #done = 0;
  #failed = 0;
  #drawnAt = 0;
  #isTerminal;

  /** @param total Items of the whole job. @param stream Where to draw. Default stderr, so that stdout stays clean. */
  constructor(total, stream = process.stderr) {
    this.#total = total;
    this.#stream = stream;
    this.#isTerminal = Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
  }

  /** Counts items that are done, or failed. */
  add({ done = 0, failed = 0 }) {
    this.#done += done;
    this.#failed += failed;
    if (!this.#isTerminal || Date.now() - this.#drawnAt < EVERY) return;
    this.#drawnAt = Date.now();
    this.#draw();
  }

  /** Draws the last state and ends the line. */
  end() {
    if (!this.#isTerminal) return;
    this.#draw();
    this.#stream.write('\n');
  }

  get #text() {
    const failed = this.#failed ? `, ${format.format(this.#failed)} failed` : '';
    return `${format.format(this.#done)} of ${format.format(this.#total)}${failed}`;
  }

  get #part() {
    return this.#total ? (this.#done + this.#failed) / this.#total : 1;
  }

  #draw() {
    const percent = `${Math.floor(this.#part * 100)}%`.padStart(4);
    const room = (this.#stream.columns || 80) - percent.length - this.#text.length - 4;
    const width = Math.max(0, Math.min(40, room));
    const bar = '█'.repeat(Math.round(width * this.#part)).padEnd(width, '░');
    // Return to the start of the line; clear the rest of a longer text.
    this.#stream.write(`\r${bar}${percent}  ${this.#text}\x1b[K`);
  }
}

module.exports = { ProgressBar };
