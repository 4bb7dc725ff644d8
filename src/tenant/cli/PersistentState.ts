import { ApiFault } from '../ApiFault';
import type { RunningTenant, StateFile } from '../startTenant';
import { encodeSnapshot } from '../state/encodeSnapshot';
import { reasonOf } from './reasonOf';
import { writeAtomically, type Files } from './writeAtomically';

/** Milliseconds from a change until it is written, together with all changes in between. */
const DEBOUNCE = 250;
/**
 * The pause between two writes is at least this many times the last write: large states take a tenth of the time at
 * most.
 */
const COOLDOWN_FACTOR = 9;

/** Writes a tenant's state to a file: soon after each change, and on request. */
export class PersistentState implements StateFile {
  readonly path: string;
  readonly #tenant: RunningTenant;
  readonly #report: (problem: string) => void;
  readonly #mode: number | undefined;
  readonly #files: Files | undefined;
  readonly #stop: () => void;
  #isDirty = false;
  #timer: NodeJS.Timeout | undefined;
  #lastDuration = 0;
  #writing: Promise<void> = Promise.resolve();
  #problem: string | undefined;

  /**
   * @param tell Called when the state can't be written, once for each reason. The old file stays, and later attempts
   * follow.
   * @param more `mode` of the file, `files` instead of the file system.
   */
  constructor(
    tenant: RunningTenant,
    path: string,
    tell: (problem: string) => void,
    more: { mode?: number | undefined; files?: Files | undefined } = {},
  ) {
    this.path = path;
    this.#tenant = tenant;
    this.#report = tell;
    this.#mode = more.mode;
    this.#files = more.files;
    // A `request` event does not mean that something changed.
    this.#stop = tenant.events.subscribe(({ type }) => type !== 'request' && this.#changed());
  }

  /** Writes the current state. Rejects with what to do if it can't be written. */
  save(): Promise<void> {
    // One write at a time: the later one has the newer state.
    const written = this.#writing.then(() => this.#write());
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Writes the state for the last time. Rejects as `save` does. */
  async end(): Promise<void> {
    this.#stop();
    clearTimeout(this.#timer);
    await this.save();
  }

  #changed(): void {
    this.#isDirty = true;
    this.#timer ??= setTimeout(
      () => void this.#saveChange(),
      Math.max(DEBOUNCE, COOLDOWN_FACTOR * this.#lastDuration),
    );
  }

  async #saveChange(): Promise<void> {
    if (this.#isDirty) await this.save().catch(() => undefined);
    this.#timer = undefined;
    if (this.#isDirty) this.#changed();
  }

  async #write(): Promise<void> {
    const start = performance.now();
    this.#isDirty = false;
    try {
      const text = JSON.stringify(encodeSnapshot(this.#tenant.snapshot()));
      await writeAtomically(this.path, `${text}\n`, this.#mode, this.#files);
      this.#problem = undefined;
    } catch (error) {
      this.#isDirty = true;
      throw this.#writeFault(error);
    } finally {
      this.#lastDuration = performance.now() - start;
    }
  }

  #writeFault(error: unknown): ApiFault {
    const problem = `the state could not be written to ${this.path}: ${reasonOf(error)}`;
    if (problem !== this.#problem) this.#report(problem);
    this.#problem = problem;
    return new ApiFault(507, problem);
  }
}
