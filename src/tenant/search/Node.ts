/** One end of a range; undefined bound for `*`. */
export interface Bound {
  value: string | undefined;
  inclusive: boolean;
}

/** The value that a field is compared with. */
export type Term =
  | { kind: 'word'; text: string; wildcard: boolean; position: number }
  | { kind: 'phrase'; text: string; position: number }
  | { kind: 'range'; low: Bound; high: Bound; position: number };

/** A parsed query. `field` is undefined for a term without one. */
export type Node =
  | { kind: 'and' | 'or'; children: Node[] }
  | { kind: 'not'; child: Node }
  | { kind: 'exists'; field: string; position: number }
  | { kind: 'term'; field: string | undefined; term: Term };
