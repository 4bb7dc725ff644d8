import urlTemplate from 'url-template';
import { ArgumentError } from '../errors/ArgumentError';

type Segment = { literal: string } | { placeholder: string };

/** A URL with those of its segments that have a value. */
interface Form {
  /** The placeholders with a value, in their order. */
  names: readonly string[];
  /** The literal parts before, between and after their values. */
  parts: readonly string[];
  /** The path with its placeholders. */
  endpoint: string;
}

/** Characters that the classic SDK sends as they are, next to valid percent escapes. */
const PLAIN = /^(?:[0-9A-Za-z$\-_.+!*'(),]|%[0-9A-Fa-f]{2})+$/;

/** Stands for a value while a template is expanded once, to find what lies around its values. */
const MARK = '-value-';

const compiled = new Map<string, readonly string[]>();

/**
 * The literal parts around the values of an RFC 6570 template. Expanded once and kept, so that a call
 * only joins them with its encoded values.
 */
function partsOf(template: string, names: readonly string[]): readonly string[] {
  let parts = compiled.get(template);
  if (!parts) {
    const marks = Object.fromEntries(names.map((name) => [name, MARK]));
    compiled.set(template, (parts = urlTemplate.parse(template).expand(marks).split(MARK)));
  }
  return parts;
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'number') return String(value);
  return Array.isArray(value) ? 'an array' : typeof value;
}

/** An apostrophe is encoded, too: so it was on the classic wire. */
function quoteFree(text: string): string {
  return text.includes("'") ? text.replaceAll("'", '%27') : text;
}

/**
 * One path segment from a value: always one segment, whatever the value holds. What consists of plain
 * characters and valid `%XX` escapes passes as it is, for callers who encode their ids themselves.
 */
export function encodeSegment(name: string, value: unknown): string {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string' || text === '') {
    throw new ArgumentError(
      `The ${name} must be a non-empty string; got ${text === '' ? "''" : show(value)}`,
    );
  }
  // A server or proxy decodes before it resolves dots.
  const dots = text.replace(/%2e/gi, '.');
  if (dots === '.' || dots === '..') {
    throw new ArgumentError(`The ${name} must not be ${show(text)}: it would change the endpoint`);
  }
  if (PLAIN.test(text)) return quoteFree(text);
  try {
    return quoteFree(encodeURIComponent(text));
  } catch {
    throw new ArgumentError(`The ${name} holds half of a surrogate pair and can't be sent: ${show(text)}`);
  }
}

function namesIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => ('placeholder' in segment ? [segment.placeholder] : []));
}

/**
 * A URL with rest-facade's placeholders: in `/users/:id/roles` the segment `/:id` stands for a value
 * and drops out when none is given. Names count as a whole: `:user_id` is not `:user` and then `_id`.
 */
export class UrlTemplate {
  /** The names of the placeholders in their order. */
  readonly placeholders: readonly string[];
  /** The placeholders with something after them: without these the URL would mean another resource. */
  readonly inner: ReadonlySet<string>;
  readonly #origin: string;
  readonly #segments: readonly Segment[];
  /** A resource has but a few forms, with and without its optional segments: each is made once. */
  readonly #forms = new Map<number, Form>();

  /** @param url Absolute URL, e.g. `https://tenant.auth0.com/api/v2/users/:id`. */
  constructor(url: string) {
    const [, origin = '', path = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(.*)$/is.exec(url) ?? [];
    this.#origin = origin;
    this.#segments = path
      .split('/')
      .slice(path.startsWith('/') ? 1 : 0)
      .map((text) => (/^:[^:]+$/.test(text) ? { placeholder: text.slice(1) } : { literal: text }));
    this.placeholders = namesIn(this.#segments);
    const last = this.#segments.map((segment) => 'literal' in segment).lastIndexOf(true);
    this.inner = new Set(namesIn(this.#segments.slice(0, Math.max(last, 0))));
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

  /** The path for the given values with its placeholders, e.g. `/users/:id/roles`: names the endpoint, holds no ids. */
  endpointFor(values: Readonly<Record<string, unknown>>): string {
    return this.#formFor(values).endpoint;
  }

  #formFor(values: Readonly<Record<string, unknown>>): Form {
    // One binary digit for each placeholder: set when it is given.
    let key = 0;
    for (const name of this.placeholders) key = key * 2 + (Object.hasOwn(values, name) ? 1 : 0);
    let form = this.#forms.get(key);
    if (!form) this.#forms.set(key, (form = this.#makeForm(values)));
    return form;
  }

  #makeForm(values: Readonly<Record<string, unknown>>): Form {
    const segments = this.#segments.filter(
      (segment) => 'literal' in segment || Object.hasOwn(values, segment.placeholder),
    );
    const path = (placeholder: (name: string) => string): string =>
      segments
        .map((segment) => `/${'literal' in segment ? segment.literal : placeholder(segment.placeholder)}`)
        .join('');
    const names = namesIn(segments);
    const parts = partsOf(
      path((name) => `{${name}}`),
      names,
    );
    return { names, parts, endpoint: path((name) => `:${name}`) };
  }
}
