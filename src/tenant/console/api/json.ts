/** An untrusted record from the API. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const jsonOf = (value: unknown): Json => (isJson(value) ? value : {});

/** The records of a list, or of a field in a response with totals. */
export function listOf(value: unknown, field = ''): Json[] {
  const list = Array.isArray(value) ? value : jsonOf(value)[field];
  return Array.isArray(list) ? list.filter(isJson) : [];
}

/** A value for display; '' for none. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** `1 user`, `1,200 users`: for plurals in -s. */
export const counted = (count: number, plural: string): string =>
  `${count.toLocaleString()} ${count === 1 ? plural.slice(0, -1) : plural}`;

export const pretty = (value: unknown): string => JSON.stringify(value, null, 2) ?? '';
