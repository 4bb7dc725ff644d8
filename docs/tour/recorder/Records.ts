type Fields = Record<string, unknown>;

/** What the recording server was sent, by path below `/api/v2`. */
export class Records {
  readonly #values = new Map<string, Fields>();
  #count = 0;

  /** An id that was not given before. */
  newId(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${this.#count}`;
  }

  get(path: string): Fields | undefined {
    return this.#values.get(path);
  }

  /** Adds fields to the record of a path. @returns The whole record. */
  merge(path: string, ...fields: Fields[]): Fields {
    const value = Object.assign({}, this.#values.get(path), ...fields) as Fields;
    this.#values.set(path, value);
    return value;
  }

  delete(path: string): void {
    this.#values.delete(path);
  }

  /** The records right below a path, oldest first. */
  below(path: string): Fields[] {
    return [...this.#values].filter(([key]) => parentOf(key) === path).map(([, value]) => value);
  }
}

/** A path without its last segment. */
export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
