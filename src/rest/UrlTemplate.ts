import urlTemplate from 'url-template';
import { ArgumentError } from '../errors/ArgumentError';

type ParsedTemplate = ReturnType<typeof urlTemplate.parse>;

type Segment = { literal: string } | { placeholder: string };

/** Characters that the classic SDK sends as they are, next to valid percent escapes. */
const PLAIN = /^(?:[0-9A-Za-z$\-_.+!*'(),]|%[0-9A-Fa-f]{2})+$/;

const parsed = new Map<string, ParsedTemplate>();

/** The RFC 6570 template of a text, parsed once for all clients. */
function templateOf(text: string): ParsedTemplate {
  let template = parsed.get(text);
  if (!template) parsed.set(text, (template = urlTemplate.parse(text)));
  return template;
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
    const encoded: Record<string, string> = {};
    let text = '';
    for (const segment of this.#segments) {
      if ('literal' in segment) {
        text += `/${segment.literal}`;
      } else if (Object.hasOwn(values, segment.placeholder)) {
        encoded[segment.placeholder] = encodeSegment(segment.placeholder, values[segment.placeholder]);
        text += `/{+${segment.placeholder}}`;
      }
    }
    return this.#origin + templateOf(text).expand(encoded);
  }
}
