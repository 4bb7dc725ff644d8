import type { Comparison } from './compileTerm';
import { compileTerm } from './compileTerm';
import type { Node, Term } from './Node';
import { oneOfTest, sortAlternatives } from './oneOfTest';
import { SearchSyntaxError } from './SearchSyntaxError';
import type { ValueTest } from './anyValue';

/** The maximum number of comparisons for each record. */
const MAX_TESTS = 250;

/** Tests whether a record matches. */
export type Matcher<T> = (record: T) => boolean;

/** How a query reads records. Both methods throw SearchSyntaxError for a field that can't be searched. */
export interface SearchTarget<T> {
  /** Whether a field has a value, or nested fields. */
  exists(field: string, position: number): Matcher<T>;
  /** @param term The term, or the first of several. @param compile Compiles its test. */
  compare(field: string | undefined, term: Term, compile: (comparison: Comparison) => ValueTest): Matcher<T>;
}

/** Compiles a query: each node becomes one function for all records. */
export class QueryCompiler<T> {
  readonly #searched: SearchTarget<T>;
  #tests = 0;

  constructor(searched: SearchTarget<T>) {
    this.#searched = searched;
  }

  /** @throws SearchSyntaxError for an invalid query. */
  compile(node: Node): Matcher<T> {
    switch (node.kind) {
      case 'and':
        return this.#all(node.children);
      case 'or':
        return this.#any(node.children);
      case 'not': {
        const child = this.compile(node.child);
        return (record) => !child(record);
      }
      case 'exists':
        this.#count(node.position);
        return this.#searched.exists(node.field, node.position);
      case 'term': {
        const { field, term } = node;
        this.#count(term.position);
        return this.#searched.compare(field, term, (comparison) => compileTerm(term, comparison));
      }
    }
  }

  #any(nodes: readonly Node[]): Matcher<T> {
    const { plain, others } = sortAlternatives(nodes);
    const children = others.map((child) => this.compile(child));
    for (const [field, [first, ...more]] of plain) {
      this.#count(first.position);
      const terms = [first, ...more];
      children.push(this.#searched.compare(field, first, (comparison) => oneOfTest(terms, comparison)));
    }
    return (record) => children.some((matches) => matches(record));
  }

  /** Negations are grouped: none of several is the same as not any of them. */
  #all(nodes: readonly Node[]): Matcher<T> {
    const negated = nodes.flatMap((node) => (node.kind === 'not' ? [node.child] : []));
    const children = nodes.filter(({ kind }) => kind !== 'not').map((child) => this.compile(child));
    const any = this.#any(negated);
    return (record) => children.every((matches) => matches(record)) && !any(record);
  }

  /** @throws SearchSyntaxError for a query that would take too long. */
  #count(position: number): void {
    this.#tests += 1;
    if (this.#tests > MAX_TESTS)
      throw new SearchSyntaxError(
        `The query has more than ${MAX_TESTS} terms, not counting alternatives of one field`,
        position,
      );
  }
}
