import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SlowWork } from './slowHashes';

/** Milliseconds without work after which the thread ends. */
const IDLE = 2000;

interface Answer {
  id: number;
  result?: boolean;
  error?: string;
}

/**
 * A thread that computes expensive hashes, one after the other. It starts with the first, and ends after a while
 * without work.
 */
class HashWorker {
  #thread: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  readonly #waiting = new Map<number, { resolve: (is: boolean) => void; reject: (error: Error) => void }>();

  /** Whether a password matches a hash. Rejects if the hash can't be computed. */
  verify(work: SlowWork): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#thread ??= this.#start();
    const thread = this.#thread;
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      thread.postMessage({ id, work });
    });
  }

  #start(): Worker {
    const thread = new Worker(join(__dirname, 'worker.cjs'), {
      execArgv: [],
      workerData: 'auth0-classic: verify passwords',
    });
    // The waiting request keeps the process alive, e.g. by the tenant's socket.
    thread.unref();
    thread.on('message', ({ id, result, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result === true);
      else waiting?.reject(new Error(error));
      if (this.#waiting.size === 0) this.#timer = setTimeout(() => this.#end(), IDLE).unref();
    });
    thread.on('error', (error: Error) => this.#fail(error));
    return thread;
  }

  #end(): void {
    void this.#thread?.terminate();
    this.#thread = undefined;
  }

  #fail(error: Error): void {
    this.#thread = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** The thread that all tenants of the process share. */
export const hashWorker = new HashWorker();
