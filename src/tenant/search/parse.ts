import type { Node, Term } from './Node';
import { SearchSyntaxError } from './SearchSyntaxError';
import { tokenize, type Token } from './tokenize';

const DEEPEST = 100;

/**
 * Parses a query: NOT binds tightest, then AND, then OR; terms side by side are joined by OR, as in
 * classic Lucene.
 */
class Parser {
  #index = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];
  readonly #end: number;

  constructor(query: string) {
    this.#tokens = tokenize(query);
    this.#end = query.length;
  }

  parse(): Node {
    const node = this.#or(undefined);
    const left = this.#peek();
    if (left) throw new SearchSyntaxError(`Unexpected ${left.kind}`, left.position);
    return node;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#index];
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind) return undefined;
    this.#index += 1;
    return token;
  }

  #or(field: string | undefined): Node {
    const children = [this.#and(field)];
    for (;;) {
      const next = this.#peek();
      if (!next || next.kind === ')') break;
      this.#take('or');
      children.push(this.#and(field));
    }
    return children.length === 1 && children[0] ? children[0] : { kind: 'or', children };
  }

  #and(field: string | undefined): Node {
    const children = [this.#not(field)];
    while (this.#take('and')) children.push(this.#not(field));
    return children.length === 1 && children[0] ? children[0] : { kind: 'and', children };
  }

  #not(field: string | undefined): Node {
    let negated = false;
    while (this.#take('not')) negated = !negated;
    const child = this.#primary(field);
    return negated ? { kind: 'not', child } : child;
  }

  #primary(field: string | undefined): Node {
    const token = this.#peek();
    if (!token) throw new SearchSyntaxError('The query ends where a term is expected', this.#end);
    this.#index += 1;
    if (token.kind === '(') return this.#group(field, token);
    if (token.kind === 'field') return this.#field(token.text, field, token);
    if (token.kind === 'word' || token.kind === 'phrase' || token.kind === 'range') {
      return { kind: 'term', field, term: token satisfies Term };
    }
    throw new SearchSyntaxError(`Unexpected ${token.kind}`, token.position);
  }

  #group(field: string | undefined, open: Token): Node {
    if ((this.#depth += 1) > DEEPEST)
      throw new SearchSyntaxError(`More than ${DEEPEST} nested groups`, open.position);
    const node = this.#or(field);
    if (!this.#take(')')) throw new SearchSyntaxError('The group has no closing parenthesis', open.position);
    this.#depth -= 1;
    return node;
  }

  #field(name: string, outer: string | undefined, token: Token): Node {
    if (outer !== undefined)
      throw new SearchSyntaxError('A field within the group of a field', token.position);
    const next = this.#peek();
    if (name === '_exists_') {
      if (next?.kind !== 'word')
        throw new SearchSyntaxError('_exists_ needs the name of a field', token.position);
      this.#index += 1;
      return { kind: 'exists', field: next.text };
    }
    if (!next || !['word', 'phrase', 'range', '('].includes(next.kind)) {
      throw new SearchSyntaxError(`The field ${name} has no value`, token.position);
    }
    return this.#primary(name);
  }
}

/** @throws SearchSyntaxError for a query that is not well formed. */
export function parse(query: string): Node {
  return new Parser(query).parse();
}
