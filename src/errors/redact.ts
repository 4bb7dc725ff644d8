import { REDACTED, redactFields } from './redactFields';
import { isSensitive, secrecyOf, type Secrecy } from './sensitiveNames';

/** Fields that are secrets in a token request and harmless elsewhere: errors have a `code`, too. */
const GRANT_SECRET = /^(code|oob_code|code_verifier)$/;

/** Shorter values are too likely to occur in a text by chance. */
const MIN_SECRET_LENGTH = 6;

/** Nothing deeper is shown, so that no structure is too deep to walk. */
const MAX_DEPTH = 20;

/** The most characters of a text and values of a body that an error shows. The rest is not even read. */
export const MAX_TEXT = 100_000;
const MAX_VALUES = 10_000;
const TRUNCATED = '[…]';

/** Redacts secrets in a text: the given ones, and values of sensitive names. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  let result = text.length > MAX_TEXT ? `${withoutTail(text, secrets)}${TRUNCATED}` : text;
  for (const secret of secrets) {
    if (result.includes(secret)) result = result.split(secret).join(REDACTED);
  }
  return redactFields(result);
}

/** The start of a long text. Redacts before cutting: half of a secret would not be recognized. */
function withoutTail(text: string, secrets: readonly string[]): string {
  const longest = secrets.reduce((most, { length }) => Math.max(most, length), 0);
  let start = text.slice(0, MAX_TEXT + longest);
  for (const secret of secrets) start = start.split(secret).join(REDACTED);
  return start.slice(0, MAX_TEXT);
}

/** A copy of a JSON-like value without secrets, found by their names and by their values. */
export function redactValue(value: unknown, secrets: readonly string[] = []): unknown {
  return redacted(value, secrets, 0, { left: MAX_VALUES });
}

function redacted(
  value: unknown,
  secrets: readonly string[],
  depth: number,
  budget: { left: number },
): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= MAX_DEPTH) return TRUNCATED;
  const names = Array.isArray(value) ? undefined : Object.keys(value);
  const count = names ? names.length : (value as unknown[]).length;
  const shown = Math.min(count, budget.left);
  budget.left -= shown;
  if (!names) {
    const items = (value as unknown[]).slice(0, shown);
    const copy = items.map((item) => redacted(item, secrets, depth + 1, budget));
    return shown < count ? [...copy, TRUNCATED] : copy;
  }
  const copy: Record<string, unknown> = {};
  for (let index = 0; index < shown; index += 1) {
    const name = names[index] as string;
    const item = (value as Record<string, unknown>)[name];
    const mayHide = typeof item === 'string' || (typeof item === 'object' && item !== null);
    const hide = mayHide && isSensitive(name, item);
    copy[redactText(name, secrets)] = hide ? REDACTED : redacted(item, secrets, depth + 1, budget);
  }
  if (shown < count) copy[TRUNCATED] = TRUNCATED;
  return copy;
}

function addSecret(secret: string, found: Set<string>): void {
  const bare = secret.replace(/^(Bearer|Basic)\s+/i, '');
  if (bare.length < MIN_SECRET_LENGTH) return;
  found.add(bare);
  // A text may quote the secret as JSON or as part of a URL.
  found.add(JSON.stringify(bare).slice(1, -1));
  found.add(encodeURIComponent(bare.replace(/[\ud800-\udfff]/g, '')));
}

function collect(value: unknown, secrecy: Secrecy, found: Set<string>, depth = 0): void {
  if (typeof value === 'string') {
    if (secrecy !== 'by name') addSecret(value, found);
  } else if (Array.isArray(value)) {
    if (depth < MAX_DEPTH) for (const item of value) collect(item, secrecy, found, depth + 1);
  } else if (typeof value === 'object' && value !== null && depth < MAX_DEPTH) {
    const isGrant = 'grant_type' in value;
    for (const [name, item] of Object.entries(value)) {
      const own = isGrant && GRANT_SECRET.test(name) ? 'most' : secrecyOf(name, item, secrecy);
      collect(item, own, found, depth + 1);
    }
  }
}

/**
 * The secrets in the parts of a request, longest first.
 *
 * @param values Parts that hold secrets under sensitive names, among others.
 * @param whole A part that holds only secrets.
 */
export function findSecrets(values: readonly unknown[], whole?: unknown): string[] {
  const found = new Set<string>();
  for (const value of values) collect(value, 'by name', found);
  collect(whole, 'all', found);
  return [...found].sort((a, b) => b.length - a.length);
}
