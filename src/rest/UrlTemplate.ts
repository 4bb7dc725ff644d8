import urlTemplate from 'url-template';
import { ArgumentError } from '../errors/ArgumentError';

type Segment = { literal: string } | { placeholder: string };

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
  /** The path as it was written, for logs and errors. */
  readonly endpoint: string;
  readonly #origin: string;
  readonly #segments: readonly Segment[];
  readonly #templates = new Map<string, string>();

  /** @param url Absolute URL, e.g. `https://tenant.auth0.com/api/v2/users/:id`. */
  constructor(url: string) {
    const [, origin = '', path = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(.*)$/is.exec(url) ?? [];
    this.#origin = origin;
    this.endpoint = path;
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
    const names = this.placeholders.filter((name) => Object.hasOwn(values, name));
    const parts = partsOf(this.#templateFor(names), names);
    let url = this.#origin + (parts[0] ?? '');
    for (const [index, name] of names.entries())
      url += encodeSegment(name, values[name]) + (parts[index + 1] ?? '');
    return url;
  }

  /** The RFC 6570 template with the segments of these values; kept, as a resource has but a few forms. */
  #templateFor(names: readonly string[]): string {
    const key = names.join();
    const known = this.#templates.get(key);
    if (known !== undefined) return known;
    const segments = this.#segments.flatMap((segment) => {
      if ('literal' in segment) return [segment.literal];
      return names.includes(segment.placeholder) ? [`{${segment.placeholder}}`] : [];
    });
    const template = segments.map((segment) => `/${segment}`).join('');
    this.#templates.set(key, template);
    return template;
  }
}
