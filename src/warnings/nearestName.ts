/** A name is still a likely misspelling if at most this share of its letters is wrong. */
const TOLERANCE = 0.34;

/**
 * The known name that was most likely intended, ignoring letter case, `_` and `-`. Names in the same object (`retry.…`) are
 * preferred to names elsewhere that end in the same word.
 *
 * @returns Undefined when no name is close enough.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const [parent, word] = split(name);
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of known) {
    const [home, other] = split(candidate);
    const edits = distance(normalize(word), normalize(other)) + (home === parent ? 0 : 0.5);
    if (edits < fewest && edits <= Math.max(1, TOLERANCE * word.length)) [best, fewest] = [candidate, edits];
  }
  return best;
}

function split(path: string): [parent: string, word: string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, dot + 1), path.slice(dot + 1)];
}

const normalize = (word: string): string => word.toLowerCase().replace(/[_-]/g, '');

/** The edit distance: letters to insert, delete, substitute, or transpose with a neighbor. */
function distance(one: string, other: string): number {
  // A name this long is not misspelled, and the work grows by the square.
  if (one.length > 64) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const substitution = one[i - 1] === other[j - 1] ? 0 : 1;
      const isTransposed = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + substitution,
        isTransposed ? at(before, j - 2) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return at(row, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
