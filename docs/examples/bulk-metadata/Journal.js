'use strict';
const { createWriteStream, existsSync } = require('node:fs');
const { open } = require('node:fs/promises');
const { finished } = require('node:stream/promises');

/**
 * What a job has done so far, a line of its file each: a job that was interrupted goes on where it was. A line that
 * never reached the disk (the power failed) means a change is made twice, which does no harm: it sets the same values.
 */
class Journal {
  #stream;
  #done;

  constructor(stream, done) {
    this.#stream = stream;
    this.#done = done;
  }

  /** Reads what earlier runs did, and goes on writing behind it. */
  static async open(path) {
    const done = new Set();
    if (existsSync(path)) {
      const file = await open(path);
      for await (const line of file.readLines()) done.add(line);
    }
    return new Journal(createWriteStream(path, { flags: 'a' }), done);
  }

  /** How many are done. */
  get size() {
    return this.#done.size;
  }

  has(id) {
    return this.#done.has(id);
  }

  add(id) {
    this.#done.add(id);
    this.#stream.write(`${id}\n`);
  }

  /** Resolves when all is written. */
  async close() {
    this.#stream.end();
    await finished(this.#stream);
  }
}

module.exports = { Journal };
