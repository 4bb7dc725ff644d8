import type { Exchange } from '../recordings';

/** A difference that has a reason and is not a fault of the tenant, in exchanges of these requests. */
export interface Where {
  readonly method?: Exchange['method'];
  /** Path without `/api/v2` and without query. */
  readonly path: RegExp;
  readonly target?: RegExp;
  readonly source?: Exchange['source'];
  /** The difference, as the report shows it. */
  readonly difference: RegExp;
  /** A short description. */
  readonly why: string;
}

/** A kind of difference that is correct. */
export interface Kind {
  readonly name: string;
  readonly reason: string;
  readonly where: readonly Where[];
}
