/** The condition of a term on the values of a field. */
export type Condition =
  | { kind: 'word' | 'phrase'; text: string }
  | { kind: 'wildcard'; parts: string[] }
  | { kind: 'numbers'; low: number | undefined; high: number | undefined; open: '[' | '{'; close: ']' | '}' }
  | {
      kind: 'dates' | 'texts';
      low: string | undefined;
      high: string | undefined;
      open: '[' | '{';
      close: ']' | '}';
    };

/** A query as a tree. */
export type Tree =
  | { kind: 'term'; field: string | undefined; condition: Condition }
  | { kind: 'exists'; field: string }
  | { kind: 'group'; field: string; operator: 'AND' | 'OR'; conditions: Condition[] }
  | { kind: 'and' | 'or'; children: Tree[] }
  | { kind: 'not'; child: Tree; sign: '-' | '!' | 'NOT ' }
  | { kind: 'side'; clauses: { mark: '' | '+' | '-' | '!' | 'NOT '; tree: Tree }[] };

const escapeWord = (text: string): string =>
  text.replace(/[\s+\-!(){}[\]^"~*?:/\\&|]/g, (char) => `\\${char}`).replace(/^(AND|OR|NOT)$/, '\\$1');

const quote = (text: string): string => `"${text.replace(/["\\]/g, (char) => `\\${char}`)}"`;

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'word':
      return escapeWord(condition.text);
    case 'phrase':
      return quote(condition.text);
    case 'wildcard':
      return condition.parts.map(escapeWord).join('*');
    default: {
      const { low, high, open, close, kind } = condition;
      const end = (value: number | string | undefined): string =>
        value === undefined ? '*' : kind === 'texts' ? `"${value}"` : String(value);
      return `${open}${end(low)} TO ${end(high)}${close}`;
    }
  }
}

/** Adds parentheses to an expression with lower precedence than its place. */
function printIn(tree: Tree, loose: readonly Tree['kind'][]): string {
  return loose.includes(tree.kind) ? `(${print(tree)})` : print(tree);
}

/** A tree as the text of a query. */
export function print(tree: Tree): string {
  switch (tree.kind) {
    case 'term':
      return `${tree.field === undefined ? '' : `${escapeWord(tree.field)}:`}${printCondition(tree.condition)}`;
    case 'exists':
      return `_exists_:${escapeWord(tree.field)}`;
    case 'group':
      return `${tree.field}:(${tree.conditions.map(printCondition).join(` ${tree.operator} `)})`;
    case 'and':
      return tree.children.map((child) => printIn(child, ['or', 'side'])).join(' AND ');
    case 'or':
      return tree.children.map((child) => printIn(child, ['or', 'side'])).join(' OR ');
    case 'not':
      return tree.sign + printIn(tree.child, ['and', 'or', 'side']);
    case 'side':
      return tree.clauses
        .map(({ mark, tree: part }) =>
          mark === ''
            ? printIn(part, ['or', 'side', 'not'])
            : mark + printIn(part, ['and', 'or', 'side', 'not']),
        )
        .join(' ');
  }
}
