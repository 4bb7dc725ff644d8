import { isOver, type Limit } from './Limit';
import { sizeOf } from './sizeOf';

/** A map that removes its oldest records when it exceeds a limit. */
export class LimitedTable<T extends object> extends Map<string, T> {
  readonly #limit: Limit;
  #bytes = 0;

  constructor(limit: Limit) {
    super();
    this.#limit = limit;
  }

  override set(key: string, record: T): this {
    this.#bytes += sizeOf(record) - this.#sizeAt(key);
    super.set(key, record);
    if (!isOver(this.#limit, this.size, this.#bytes)) return this;
    for (const oldest of this.keys()) {
      if (!isOver(this.#limit, this.size, this.#bytes)) break;
      this.delete(oldest);
    }
    return this;
  }

  override delete(key: string): boolean {
    this.#bytes -= this.#sizeAt(key);
    return super.delete(key);
  }

  override clear(): void {
    this.#bytes = 0;
    super.clear();
  }

  #sizeAt(key: string): number {
    const record = this.get(key);
    return record ? sizeOf(record) : 0;
  }
}
