import { types } from 'node:util';
import { ArgumentError } from '../errors/ArgumentError';
import { isLiteral, opaqueKind } from './opaqueKind';

const MAX_DEPTH = 20;

/** Percent-encodes as in RFC 3986, including what encodeURIComponent leaves. */
function encode(text: string): string {
  const encoded = encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
  return /[!'()*]/.test(encoded)
    ? encoded.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    : encoded;
}

/** Whether a value has fields to write one by one, rather than being a text or a number. */
function isNested(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && !types.isDate(value) && !types.isBoxedPrimitive(value)
  );
}

/** Where and how pairs are written. */
export interface PairOptions {
  /** The parameter, for errors. */
  parameter: string;
  /** What the pairs are for, for errors: a query or a form. */
  target: string;
  /** The maximum length of all pairs together. */
  maxLength: number;
  /** True to index the items of arrays, as forms do: `a[0]=x`. Default: the name is repeated. */
  isIndexed?: boolean;
}

/** Writes one parameter as `name=value` pairs: several for arrays and objects. */
export class PairWriter {
  readonly parts: string[] = [];
  #length = 0;
  /** The enclosing objects: one that contains itself would never end. */
  readonly #around = new Set<object>();

  constructor(readonly options: PairOptions) {}

  append(name: string, value: unknown): void {
    if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return;
    if (value === null) this.#push(encode(name));
    else if (types.isDate(value)) this.#pair(name, this.#time(value));
    else if (isNested(value)) this.#nested(name, value as Record<string, unknown>);
    else if (types.isSymbolObject(value)) this.#refuse('it is a symbol');
    else this.#pair(name, String(value));
  }

  /** An array as one value: its items joined by commas. */
  appendJoined(name: string, items: readonly unknown[]): void {
    this.#checkLength(items);
    for (const item of items) {
      if (Array.isArray(item) ? item.some(isNested) : isNested(item))
        this.#refuse('an item of its list is an object');
    }
    this.append(name, items.join(','));
  }

  #pair(name: string, text: string): void {
    this.#push(`${encode(name)}=${encode(text)}`);
  }

  #time(value: Date): string {
    if (Number.isNaN(value.getTime())) this.#refuse('it is an invalid date');
    return value.toISOString();
  }

  /** A long list of empty items takes as long, and writes nothing that could be counted. */
  #checkLength(items: readonly unknown[]): void {
    const { maxLength } = this.options;
    if (items.length > maxLength) this.#refuse(`its list is longer than ${maxLength} items`);
  }

  #nested(name: string, value: Record<string, unknown>): void {
    if (this.#around.has(value)) this.#refuse('it holds itself');
    if (this.#around.size >= MAX_DEPTH) this.#refuse('it is nested too deeply');
    this.#around.add(value);
    if (Array.isArray(value)) this.#checkLength(value);
    else this.#checkFields(value);
    if (Array.isArray(value) && !this.options.isIndexed) {
      for (const item of value as unknown[]) this.append(name, item);
    } else {
      for (const key of Object.keys(value)) this.append(`${name}[${key}]`, value[key]);
    }
    this.#around.delete(value);
  }

  /** A value without fields would be omitted, as if it had not been passed. */
  #checkFields(value: object): void {
    const kind = opaqueKind(value);
    if (kind === 'Promise') this.#refuse('it is a promise that was not awaited');
    if (kind !== undefined) this.#refuse(`it is of the kind ${kind}`);
    if (!isLiteral(value) && Object.keys(value).length === 0) this.#refuse('it has no fields of its own');
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
