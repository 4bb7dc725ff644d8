import urlTemplate from 'url-template';
import { ArgumentError } from '../errors/ArgumentError';

/** A piece of a segment: literal text, or the name of a value. */
type Piece = { literal: string } | { placeholder: string };

/** A URL with some of its values given: their names in order, and the literal text around them. */
interface Form {
  names: readonly string[];
  parts: readonly string[];
  /** The path with its placeholders. */
  endpoint: string;
}

/** Characters that the classic SDK does not encode, next to valid percent escapes. */
const PLAIN = /^(?:[0-9A-Za-z$\-_.+!*'(),]|%[0-9A-Fa-f]{2})+$/;

/** Stands for a value while a template is expanded once, to find the text around its values. */
const MARK = '~the~value~of~a~placeholder~';

/** The cache is bounded: a service may create a RestClient for each URL it sees. */
const MAX_COMPILED = 1_000;
const compiled = new Map<string, readonly string[]>();

/**
 * The literal parts around the values of an RFC 6570 template. Expanded once and cached, so that a call only joins them
 * with its encoded values.
 */
function partsOf(template: string, names: readonly string[]): readonly string[] {
  let parts = compiled.get(template);
  if (!parts) {
    const marks = Object.fromEntries(names.map((name) => [name, MARK]));
    parts = urlTemplate.parse(template).expand(marks).split(MARK);
    if (compiled.size < MAX_COMPILED) compiled.set(template, parts);
  }
  return parts;
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'number') return String(value);
  return Array.isArray(value) ? 'an array' : typeof value;
}

/** The length of the longest text that means one or two dots: `%2e%2e`. */
const MAX_DOTS = 6;

function isDots(text: string): boolean {
  // Servers and proxies decode before they resolve dots.
  const dots = text.replace(/%2e/gi, '.');
  return dots === '.' || dots === '..';
}

/** The classic SDK encodes apostrophes, too. */
function quoteFree(text: string): string {
  return text.includes("'") ? text.replaceAll("'", '%27') : text;
}

/**
 * Encodes a value as exactly one path segment. A value of unreserved characters and valid `%XX` escapes stays
 * unchanged, for callers who encode their ids themselves.
 */
export function encodeSegment(name: string, value: unknown): string {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string' || text === '') {
    throw new ArgumentError(
      `The ${name} must be a non-empty string; got ${text === '' ? "''" : show(value)}`,
    );
  }
  if (text.length <= MAX_DOTS && isDots(text)) {
    throw new ArgumentError(`The ${name} must not be ${show(text)}: it would change the endpoint`);
  }
  if (PLAIN.test(text)) return quoteFree(text);
  try {
    return quoteFree(encodeURIComponent(text));
  } catch {
    throw new ArgumentError(`The ${name} holds half of a surrogate pair and can't be sent: ${show(text)}`);
  }
}

/** `:id` is a placeholder, and so are both names in `:from-:to.json`; the rest is literal text. */
function piecesOf(text: string): Piece[] {
  const parts = text.split(/:([A-Za-z_]\w*)/);
  return parts.flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [{ placeholder: part }];
    return part === '' ? [] : [{ literal: part }];
  });
}

function namesIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => ('placeholder' in piece ? [piece.placeholder] : []));
}

/** The RFC 6570 template of some pieces. A name without a value stays as written. */
function templateOf(pieces: readonly Piece[], names: readonly string[]): string {
  return pieces
    .map((piece) => {
      if ('literal' in piece) return piece.literal;
      return names.includes(piece.placeholder) ? `{${piece.placeholder}}` : `:${piece.placeholder}`;
    })
    .join('');
}

/**
 * A URL with rest-facade's placeholders: in `/users/:id/roles` the segment `/:id` stands for a value and is omitted
 * without one. Names are matched as a whole: `:user_id` is not `:user` and then `_id`.
 */
export class UrlTemplate {
  /** The names of the placeholders in their order. */
  readonly placeholders: readonly string[];
  /** Placeholders that are followed by something: without them the URL would mean another resource. */
  readonly inner: ReadonlySet<string>;
  readonly #origin: string;
  readonly #segments: readonly (readonly Piece[])[];
  /** The part after the `?`, if any. */
  readonly #query: readonly Piece[] | undefined;
  /** The forms by the values that are given, created once: a resource has only a few. */
  readonly #forms = new Map<number, Form>();

  /** @param url Absolute URL, e.g. `https://tenant.auth0.com/api/v2/users/:id`. */
  constructor(url: string) {
    const [, origin = '', path = '', query] =
      /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/is.exec(url) ?? [];
    this.#origin = origin;
    this.#segments = path
      .split('/')
      .slice(path.startsWith('/') ? 1 : 0)
      .map(piecesOf);
    this.#query = query ? piecesOf(query) : undefined;
    this.placeholders = namesIn([...this.#segments.flat(), ...(this.#query ?? [])]);
    const last = this.#segments.map((segment) => namesIn(segment).length === 0).lastIndexOf(true);
    this.inner = new Set(namesIn(this.#segments.slice(0, Math.max(last, 0)).flat()));
  }

  /**
   * The URL for the given values.
   *
   * @throws ArgumentError for a value that can't be one path segment.
   */
  expand(values: Readonly<Record<string, unknown>>): string {
    const { names, parts } = this.#formFor(values);
    let url = this.#origin + (parts[0] ?? '');
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? '';
      url += encodeSegment(name, values[name]) + (parts[index + 1] ?? '');
    }
    return url;
  }

  /** The path for the given values with its placeholders, e.g. `/users/:id/roles`: names the endpoint, without ids. */
  endpointFor(values: Readonly<Record<string, unknown>>): string {
    return this.#formFor(values).endpoint;
  }

  #formFor(values: Readonly<Record<string, unknown>>): Form {
    // One binary digit for each placeholder: 1 when its value is given.
    let key = 0;
    for (const name of this.placeholders) key = key * 2 + (Object.hasOwn(values, name) ? 1 : 0);
    let form = this.#forms.get(key);
    if (!form) this.#forms.set(key, (form = this.#makeForm(values)));
    return form;
  }

  #makeForm(values: Readonly<Record<string, unknown>>): Form {
    const given = this.placeholders.filter((name) => Object.hasOwn(values, name));
    const kept = this.#segments.filter(
      ([first]) => first === undefined || 'literal' in first || given.includes(first.placeholder),
    );
    const pathOf = (names: readonly string[]): string =>
      kept.map((segment) => `/${templateOf(segment, names)}`).join('') || '/';
    const query = this.#query && `?${templateOf(this.#query, given)}`;
    const names = namesIn([...kept.flat(), ...(this.#query ?? [])]).filter((name) => given.includes(name));
    return { names, parts: partsOf(`${pathOf(given)}${query ?? ''}`, names), endpoint: pathOf([]) };
  }
}
