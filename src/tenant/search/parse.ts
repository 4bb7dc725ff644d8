import type { Node, Term } from './Node';
import { SearchSyntaxError } from './SearchSyntaxError';
import { tokenize, type Token } from './tokenize';

const MAX_DEPTH = 100;

/** A clause of a group, with its mark: `+` for required, `-`, `!` or NOT for prohibited. */
interface Clause {
  node: Node;
  mark: 'must' | 'must not' | undefined;
}

const plain = ({ node, mark }: Clause): Node => (mark === 'must not' ? { kind: 'not', child: node } : node);

const all = (kind: 'and' | 'or', children: Node[]): Node =>
  children.length === 1 && children[0] ? children[0] : { kind, children };

/** The clauses of a group: any unmarked one is sufficient, unless some are required. */
function joined(clauses: readonly Clause[]): Node {
  const required = clauses.filter(({ mark }) => mark !== undefined);
  const optional = clauses.filter(({ mark }) => mark === undefined);
  const isChoice = optional.length > 0 && !required.some(({ mark }) => mark === 'must');
  const choice = isChoice ? [all('or', optional.map(plain))] : [];
  return all('and', [...choice, ...required.map(plain)]);
}

/**
 * Parses a query: NOT binds tightest, then AND, then OR. Adjacent terms are joined as in classic Lucene: any of them is
 * sufficient, those with + are required, and negated ones are prohibited. Next to an OR, a negation is one of the
 * alternatives.
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

  /** Alternatives, joined by OR or adjacent, up to the end of the group. */
  #or(field: string | undefined): Node {
    const clauses: Clause[] = [];
    let isAlternative = false;
    for (;;) {
      const clause = this.#and(field);
      const isFollowedByOr = this.#take('or') !== undefined;
      clauses.push(isAlternative || isFollowedByOr ? { node: plain(clause), mark: undefined } : clause);
      isAlternative = isFollowedByOr;
      const next = this.#peek();
      if (!isFollowedByOr && (!next || next.kind === ')')) return joined(clauses);
    }
  }

  #and(field: string | undefined): Clause {
    const first = this.#marked(field);
    const children = [first];
    while (this.#take('and')) children.push(this.#marked(field));
    return children.length === 1
      ? first
      : { node: { kind: 'and', children: children.map(plain) }, mark: undefined };
  }

  #marked(field: string | undefined): Clause {
    let isNegated = false;
    let mark: Clause['mark'];
    for (;;) {
      if (this.#take('not')) isNegated = !isNegated;
      else if (this.#take('must')) mark = 'must';
      else return { node: this.#primary(field), mark: isNegated ? 'must not' : mark };
    }
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
    if ((this.#depth += 1) > MAX_DEPTH)
      throw new SearchSyntaxError(`More than ${MAX_DEPTH} nested groups`, open.position);
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
      if (next.wildcard) throw new SearchSyntaxError('_exists_ takes no wildcards', next.position);
      this.#index += 1;
      return { kind: 'exists', field: next.text, position: next.position };
    }
    if (!next || !['word', 'phrase', 'range', '('].includes(next.kind)) {
      throw new SearchSyntaxError(`The field ${name} has no value`, token.position);
    }
    return this.#primary(name);
  }
}

/** @throws SearchSyntaxError for a malformed query. */
export function parse(query: string): Node {
  return new Parser(query).parse();
}
