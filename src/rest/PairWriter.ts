import { ArgumentError } from '../errors/ArgumentError';

const MAX_DEPTH = 20;

/** Percent-encodes as RFC 3986 has it: also what encodeURIComponent leaves. */
function encode(text: string): string {
  const encoded = encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
  return /[!'()*]/.test(encoded)
    ? encoded.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    : encoded;
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** Where pairs are written to, and how. */
export interface PairOptions {
  /** The parameter that errors name. */
  parameter: string;
  /** What they are for, as errors say it: a query, a form. */
  target: string;
  /** The longest that all pairs together may be. */
  maxLength: number;
  /** True to name the items of arrays by their index, as forms do: `a[0]=x`. Default: the name is repeated. */
  isIndexed?: boolean;
}

/** Writes one parameter as `name=value` pairs: several of them for arrays and objects. */
export class PairWriter {
  readonly parts: string[] = [];
  #length = 0;
  /** The objects around the present one: one that holds itself would never end. */
  readonly #around = new Set<object>();

  constructor(readonly options: PairOptions) {}

  append(name: string, value: unknown): void {
    if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return;
    if (value === null) this.#push(encode(name));
    else if (isNested(value)) this.#nested(name, value);
    else this.#push(`${encode(name)}=${encode(value instanceof Date ? value.toISOString() : String(value))}`);
  }

  #nested(name: string, value: Record<string, unknown>): void {
    if (this.#around.has(value)) this.#refuse('it holds itself');
    if (this.#around.size >= MAX_DEPTH) this.#refuse('it is nested too deeply');
    this.#around.add(value);
    if (Array.isArray(value) && !this.options.isIndexed) {
      for (const item of value as unknown[]) this.append(name, item);
    } else {
      for (const key of Object.keys(value)) this.append(`${name}[${key}]`, value[key]);
    }
    this.#around.delete(value);
  }

  #push(part: string): void {
    this.#length += part.length;
    if (this.#length > this.options.maxLength) {
      this.#refuse(`it is longer than ${this.options.maxLength} characters`);
    }
    this.parts.push(part);
  }

  #refuse(why: string): never {
    const { parameter, target } = this.options;
    throw new ArgumentError(
      `The ${parameter} can't be sent in a ${target}: ${why}. Pass text, a number or a flat object.`,
    );
  }
}
