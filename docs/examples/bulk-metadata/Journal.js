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

/** Reads the lines of a journal. Text after the last line break was cut off by a crash, and is ignored. */
async function readLines(path) {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').slice(0, -1);
}

/**
 * The users that a job has updated, one line each, to continue an interrupted job. The first line identifies the job. A
 * line is written when the API has confirmed the change. After a crash or a second Ctrl-C, changes that were in flight
 * are made again, which sets the same values.
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
   * @param job Identifies the job: the domain, and the file of changes.
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

  /** The number of updated users. */
  get size() {
    return this.#done.size;
  }

  has(id) {
    return this.#done.has(id);
  }

  /** Resolves when the line is written. Rejects when the disk is full: the job must stop then. */
  add(id) {
    this.#done.add(id);
    this.#writing = this.#writing.then(() => this.#file.appendFile(`${id}\n`));
    return this.#writing;
  }

  /** Resolves when everything is on disk. */
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
