import { REDACTED, redactFields } from './redactFields';
import { isSensitive, secrecyOf, type Secrecy } from './sensitiveNames';

/** Fields of a token request that are secrets there, and harmless elsewhere: errors have a `code`, too. */
const GRANT_SECRET = /^(code|oob_code|code_verifier)$/;

/** Short values are too likely to occur by chance in an innocent text. */
const SHORTEST_SECRET = 6;

/** Deeper than this nothing is shown, so that no structure is too deep to walk. */
const DEEPEST = 20;

/** Hides secrets in a text: the given ones, and those that stand in it under their names. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  let result = text;
  for (const secret of secrets) {
    if (result.includes(secret)) result = result.split(secret).join(REDACTED);
  }
  return redactFields(result);
}

/** A copy of any JSON-like value without secrets: neither under their names nor by their values. */
export function redactValue(value: unknown, secrets: readonly string[] = [], depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST) return '[…]';
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const mayHide = typeof item === 'string' || (typeof item === 'object' && item !== null);
    const hide = mayHide && isSensitive(name, item);
    copy[redactText(name, secrets)] = hide ? REDACTED : redactValue(item, secrets, depth + 1);
  }
  return copy;
}

function addSecret(secret: string, found: Set<string>): void {
  const bare = secret.replace(/^(Bearer|Basic)\s+/i, '');
  if (bare.length < SHORTEST_SECRET) return;
  found.add(bare);
  // A text may quote the secret as JSON or as part of a URL.
  found.add(JSON.stringify(bare).slice(1, -1));
  found.add(encodeURIComponent(bare.replace(/[\ud800-\udfff]/g, '')));
}

function collect(value: unknown, secrecy: Secrecy, found: Set<string>, depth = 0): void {
  if (typeof value === 'string') {
    if (secrecy !== 'by name') addSecret(value, found);
  } else if (Array.isArray(value)) {
    if (depth < DEEPEST) for (const item of value) collect(item, secrecy, found, depth + 1);
  } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
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
 * @param whole A part that holds nothing but secrets.
 */
export function findSecrets(values: readonly unknown[], whole?: unknown): string[] {
  const found = new Set<string>();
  for (const value of values) collect(value, 'by name', found);
  collect(whole, 'all', found);
  return [...found].sort((a, b) => b.length - a.length);
}
