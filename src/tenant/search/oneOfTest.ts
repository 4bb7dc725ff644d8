import type { Comparison } from './compileTerm';
import type { Node, Term } from './Node';
import { readDateSpan } from './readDateSpan';
import type { ValueTest } from './anyValue';

/** A term without wildcards or ranges. */
type PlainTerm = Exclude<Term, { kind: 'range' }>;

/** Fewer alternatives are faster to compare one by one. */
const MIN_ALTERNATIVES = 4;

const isPlain = (term: Term): term is PlainTerm =>
  term.kind === 'phrase' || (term.kind === 'word' && !term.wildcard);

/** Alternatives: plain terms grouped by field, and all others. */
export interface Alternatives {
  readonly plain: ReadonlyMap<string | undefined, readonly [PlainTerm, ...PlainTerm[]]>;
  readonly others: readonly Node[];
}

/** Groups plain terms by field, so that any number of them takes one lookup. */
export function sortAlternatives(nodes: readonly Node[]): Alternatives {
  const plain = new Map<string | undefined, [PlainTerm, ...PlainTerm[]]>();
  const others: Node[] = [];
  for (const node of nodes) {
    // A date can match more than its text.
    if (node.kind !== 'term' || !isPlain(node.term) || readDateSpan(node.term.text)) others.push(node);
    else if (plain.has(node.field)) plain.get(node.field)?.push(node.term);
    else plain.set(node.field, [node.term]);
  }
  for (const [field, terms] of plain) {
    if (terms.length >= MIN_ALTERNATIVES) continue;
    plain.delete(field);
    for (const term of terms) others.push({ kind: 'term', field, term });
  }
  return { plain, others };
}

/** Tests whether a value equals one of the terms. */
export function oneOfTest(terms: readonly PlainTerm[], { ignoreCase }: Comparison): ValueTest {
  const texts = new Set(terms.map(({ text }) => (ignoreCase ? text.toLowerCase() : text)));
  return (value) => texts.has(typeof value === 'string' && ignoreCase ? value.toLowerCase() : String(value));
}
