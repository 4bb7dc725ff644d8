'use strict';
const { createHash } = require('node:crypto');
const { createReadStream } = require('node:fs');
const { open, readFile } = require('node:fs/promises');
const { pipeline } = require('node:stream/promises');

async function hashOf(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The lines of a journal. What follows the last line break was cut off by a crash: it is not a line. */
async function readLines(path) {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').slice(0, -1);
}

/**
 * The users that a job has updated, one line each, so that an interrupted job can be continued. The first line says
 * which job it is. A line is written when the API has confirmed the change: after a crash (not after Ctrl-C), the
 * changes that were in flight are made again, which sets the same values.
 */
class Journal {
  #file;
  #done;
  #writing = Promise.resolve();

  constructor(file, done) {
    this.#file = file;
    this.#done = done;
  }

  /**
   * Opens the journal of a job, or starts it.
   *
   * @param path The journal.
   * @param job What makes it this job and no other: the domain, and the file of changes.
   */
  static async open(path, { domain, changesFile }) {
    const head = JSON.stringify({ domain, sha256: await hashOf(changesFile) });
    const lines = await readLines(path);
    const [first = head, ...ids] = lines;
    if (first !== head) {
      throw new Error(
        `${path} is the journal of another domain or of other changes: delete it, or pass another --journal.`,
      );
    }
    const file = await open(path, 'a');
    const whole = [first, ...ids].map((line) => `${line}\n`).join('');
    await file.truncate(lines.length > 0 ? Buffer.byteLength(whole) : 0);
    if (lines.length === 0) await file.appendFile(whole);
    return new Journal(file, new Set(ids));
  }

  /** How many are done. */
  get size() {
    return this.#done.size;
  }

  has(id) {
    return this.#done.has(id);
  }

  /** Resolves when the line is written: the disk may be full, and then the job must not go on. */
  add(id) {
    this.#done.add(id);
    this.#writing = this.#writing.then(() => this.#file.appendFile(`${id}\n`));
    return this.#writing;
  }

  /** Resolves when all is on the disk. */
  async close() {
    try {
      await this.#writing;
      await this.#file.sync();
    } finally {
      await this.#file.close();
    }
  }
}

module.exports = { Journal };
