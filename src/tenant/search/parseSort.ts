import { readField, type Scalar } from './fieldValues';
import { SearchSyntaxError } from './SearchSyntaxError';

type Document = Readonly<Record<string, unknown>>;

function compare(a: Scalar | undefined, b: Scalar | undefined): number {
  if (a === b) return 0;
  // What has no value comes last, whatever the direction of the others.
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** Reads a sort such as `created_at:-1`. @throws SearchSyntaxError for another form, or a metadata field. */
export function parseSort(sort: string): (a: Document, b: Document) => number {
  const match = /^([A-Za-z_][\w.]*):(1|-1)$/.exec(sort);
  if (!match?.[1])
    throw new SearchSyntaxError(`The sort must be of the form field:1 or field:-1; got ${sort}`, 0);
  if (/^(user|app)_metadata(\.|$)/.test(match[1]))
    throw new SearchSyntaxError("Metadata can't be sorted by", 0);
  const path = match[1].split('.');
  const direction = Number(match[2]);
  return (a, b) => {
    const [left, right] = [readField(a, path)[0], readField(b, path)[0]];
    return left === undefined || right === undefined
      ? compare(left, right)
      : direction * compare(left, right);
  };
}
