/**
 * One set of headers from several. Later ones override earlier ones, whatever the case of their names. Undefined and
 * null values are omitted.
 */
export function mergeHeaders(
  ...sets: (Readonly<Record<string, unknown>> | undefined)[]
): Record<string, string> {
  const merged: Record<string, string> = {};
  const spelling: Record<string, string> = Object.create(null);
  for (const set of sets) {
    if (!set) continue;
    for (const name of Object.keys(set)) {
      const value = set[name];
      if (value === undefined || value === null) continue;
      const key = name.toLowerCase();
      const known = spelling[key];
      if (known !== undefined && known !== name) delete merged[known];
      spelling[key] = name;
      merged[name] = Array.isArray(value) ? value.join(', ') : String(value);
    }
  }
  return merged;
}

/** The value of a header, whatever the case of its name. */
export function readHeader(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const key of Object.keys(headers)) {
    if (key.toLowerCase() === wanted) return headers[key];
  }
  return undefined;
}
