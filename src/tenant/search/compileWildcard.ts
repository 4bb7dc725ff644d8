import { SearchSyntaxError } from './SearchSyntaxError';
import { WILDCARD } from './tokenize';

/** The number of characters required after a leading wildcard. */
const LEADING_MINIMUM = 3;

/**
 * Matches text against the literals around wildcards, left to right, without backtracking.
 *
 * @throws SearchSyntaxError for a wildcard at the start with too little after it.
 */
export function compileWildcard(text: string, position: number): (value: string) => boolean {
  const parts = text.split(WILDCARD);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  const literals = parts.join('').length;
  if (first === '' && literals > 0 && literals < LEADING_MINIMUM) {
    throw new SearchSyntaxError(
      `A wildcard at the start needs at least ${LEADING_MINIMUM} characters after it`,
      position,
    );
  }
  const middle = parts.slice(1, -1).filter((part) => part !== '');
  if (middle.length === 0) {
    const shortest = first.length + last.length;
    return (value) => value.length >= shortest && value.startsWith(first) && value.endsWith(last);
  }
  return (value) => {
    if (!value.startsWith(first)) return false;
    let at = first.length;
    for (const part of middle) {
      const found = value.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return value.length - last.length >= at && value.endsWith(last);
  };
}
