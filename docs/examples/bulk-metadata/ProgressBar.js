'use strict';

/** Milliseconds between two drawings: more would only flicker. */
const EVERY = 100;

const format = new Intl.NumberFormat('en');

/** How far a job is: in a terminal, a bar that is drawn over itself; elsewhere (a pipe, a file, CI), nothing. */
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
    // Back to the start of the line; clear what a longer text left behind it.
    this.#stream.write(`\r${bar}${percent}  ${this.#text}\x1b[K`);
  }
}

module.exports = { ProgressBar };
