/** Sizes by record. Records never change, so each is measured once. */
const sizes = new WeakMap<object, number>();

/** Bytes of an entry beyond its name and value. */
const OVERHEAD = 8;

function measure(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return OVERHEAD;
  let size = OVERHEAD;
  if (Array.isArray(value)) {
    for (const item of value) size += OVERHEAD + measure(item);
    return size;
  }
  for (const name in value)
    size += OVERHEAD + name.length + measure((value as Record<string, unknown>)[name]);
  return size;
}

/** The approximate size of a record in bytes. */
export function sizeOf(record: object): number {
  let size = sizes.get(record);
  if (size === undefined) sizes.set(record, (size = measure(record)));
  return size;
}

/** Sets the size of a record that would be expensive to measure. */
export function setSize(record: object, size: number): void {
  sizes.set(record, size);
}
