import type { Comparison } from './compileTerm';
import type { Node, Term } from './Node';
import { readDateSpan } from './readDateSpan';
import type { ValueTest } from './someValue';

/** A term that compares with a text as it is. */
type PlainTerm = Exclude<Term, { kind: 'range' }>;

/** Fewer alternatives than this are quicker compared one by one. */
const MIN_ALTERNATIVES = 4;

const isPlain = (term: Term): term is PlainTerm =>
  term.kind === 'phrase' || (term.kind === 'word' && !term.wildcard);

/** Alternatives, sorted: plain terms by the field they are about, and all others. */
export interface Alternatives {
  readonly plain: ReadonlyMap<string | undefined, readonly [PlainTerm, ...PlainTerm[]]>;
  readonly others: readonly Node[];
}

/** Finds the plain terms among alternatives: however many there are of a field, they can be looked up at once. */
export function sortAlternatives(nodes: readonly Node[]): Alternatives {
  const plain = new Map<string | undefined, [PlainTerm, ...PlainTerm[]]>();
  const others: Node[] = [];
  for (const node of nodes) {
    // A date may stand for more than its text.
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

/** The test whether a value is one of these texts. */
export function oneOfTest(terms: readonly PlainTerm[], { ignoreCase }: Comparison): ValueTest {
  const texts = new Set(terms.map(({ text }) => (ignoreCase ? text.toLowerCase() : text)));
  return (value) => texts.has(typeof value === 'string' && ignoreCase ? value.toLowerCase() : String(value));
}
