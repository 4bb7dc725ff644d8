import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Position } from './exportUsers';

/** How much of an export is in its file. */
export interface Progress {
  /** The size of the file up to the end of the last complete row. */
  bytes: number;
  users: number;
  position?: Position | undefined;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The progress of an export, stored beside its file, to continue an interrupted export. */
export class Checkpoint {
  readonly #path: string;
  readonly #job: string;

  /** @param job Identifies the export: the domain and the query. */
  constructor(path: string, job: { domain: string; query: string | undefined }) {
    this.#path = path;
    this.#job = JSON.stringify([job.domain, job.query ?? null]);
  }

  /** The progress of an earlier run; undefined if there was none. */
  async read(): Promise<Progress | undefined> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    const { job, progress } = JSON.parse(text) as { job: string; progress: Progress };
    if (job === this.#job) return progress;
    throw new Error(
      `${this.#path} is from an export of another domain or query: delete it, or pass another --file.`,
    );
  }

  /** Replaces the file atomically: after a crash it is the old one or the new one. */
  async write(progress: Progress): Promise<void> {
    await writeFile(`${this.#path}.new`, JSON.stringify({ job: this.#job, progress }));
    await rename(`${this.#path}.new`, this.#path);
  }

  remove(): Promise<void> {
    return rm(this.#path, { force: true });
  }
}
