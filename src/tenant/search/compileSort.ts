import { ignoresCase } from './fields';
import { SearchSyntaxError } from './SearchSyntaxError';
import { isScalar, type Scalar } from './anyValue';

/** Whether any value of a record's field passes. */
export type FieldReader<T> = (record: T, found: (value: unknown) => boolean) => boolean;

function compare(a: Scalar | undefined, b: Scalar | undefined, direction: number): number {
  if (a === b) return 0;
  // Records without a value come last, in either direction.
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -direction : direction;
}

/**
 * Compiles a sort such as `created_at:-1`. Fields that the search compares without case are sorted without case. @param
 * readerOf Reads a field of a record. @throws SearchSyntaxError for another format, or a metadata field.
 */
export function compileSort<T>(
  sort: string,
  readerOf: (field: string) => FieldReader<T>,
): (records: readonly T[]) => T[] {
  const match = /^([A-Za-z_][\w.]*):(1|-1)$/.exec(sort);
  if (!match?.[1])
    throw new SearchSyntaxError(`The sort must be of the form field:1 or field:-1; got ${sort}`, 0);
  const field = match[1];
  if (/^(user|app)_metadata(\.|$)/.test(field)) throw new SearchSyntaxError("Metadata can't be sorted by", 0);
  const direction = Number(match[2]);
  const read = readerOf(field);
  const keyOf = (record: T): Scalar | undefined => {
    let key: Scalar | undefined;
    read(record, (value) => {
      if (!isScalar(value)) return false;
      key = typeof value === 'string' && ignoresCase(field) ? value.toLowerCase() : value;
      return true;
    });
    return key;
  };
  // Each key is read once, rather than for each comparison.
  return (records) =>
    records
      .map((record) => ({ record, key: keyOf(record) }))
      .sort((a, b) => compare(a.key, b.key, direction))
      .map(({ record }) => record);
}
