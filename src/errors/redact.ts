/** What stands in the place of a secret. */
export const REDACTED = '[REDACTED]';

/** Names of headers and fields whose values never leave the process in an error or a log. */
const SENSITIVE_NAME =
  /authorization|cookie|password|passwd|secret|token|assertion|link_with|api[-_]?key|signing[-_]?key|private[-_]?key|credential|recovery_code|^otp$|^binding_code$/i;

/** Names that look sensitive and are not. */
const HARMLESS_NAME = /^(token_type|client_assertion_type|errorCode|token_endpoint_auth_method)$/;

/** Short values are too likely to occur by chance in an innocent text. */
const SHORTEST_SECRET = 6;

/** Deeper than this nothing is shown, so that no structure is too deep to walk. */
const DEEPEST = 20;

/** Whether values under this name are secrets. */
export function isSensitiveName(name: string): boolean {
  return SENSITIVE_NAME.test(name) && !HARMLESS_NAME.test(name);
}

/** Replaces every occurrence of the given secrets in a text. */
export function redactText(text: string, secrets: readonly string[]): string {
  let result = text;
  for (const secret of secrets) {
    if (result.includes(secret)) result = result.split(secret).join(REDACTED);
  }
  return result;
}

/** Hides the values of sensitive fields in a text that was to be JSON and is not: one that was cut off, say. */
export function redactFields(text: string): string {
  return text.replace(/"([^"\\]{1,60})"(\s*:\s*)"(?:[^"\\]|\\.)*"?/g, (field, name: string, colon: string) =>
    isSensitiveName(name) ? `"${name}"${colon}"${REDACTED}"` : field,
  );
}

/** A copy of any JSON-like value without secrets: neither under their names nor by their values. */
export function redactValue(value: unknown, secrets: readonly string[] = [], depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST) return '[…]';
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const hide =
      isSensitiveName(name) && (typeof item === 'string' || (typeof item === 'object' && item !== null));
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

function collect(value: unknown, sensitive: boolean, found: Set<string>, depth: number): void {
  if (typeof value === 'string') {
    if (sensitive) addSecret(value, found);
  } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    for (const [name, item] of Object.entries(value)) {
      collect(item, sensitive || isSensitiveName(name), found, depth + 1);
    }
  }
}

/** The secrets that values of a request carry under sensitive names, longest first. */
export function findSecrets(...values: unknown[]): string[] {
  const found = new Set<string>();
  for (const value of values) collect(value, false, found, 0);
  return [...found].sort((a, b) => b.length - a.length);
}
