import type { Schema } from '../validation/Schema';

/** How a list is answered. */
export interface ListShape {
  /** As an array, if the query asks for nothing else. */
  readonly array?: boolean;
  /** Its name in an object. */
  readonly name?: string;
  /** In an object with `start`, `limit` and `total`: with `include_totals`, or always where there is no array. */
  readonly totals?: boolean;
  /** In an object with `next`: with `take` or `from`. */
  readonly checkpoints?: boolean;
}

/** An operation of the Management API, as its OpenAPI document describes it. */
export interface Operation {
  readonly id: string;
  /** E.g. `Create a role`: the description of its log event. */
  readonly summary: string;
  /** Any one of these lets a token in. */
  readonly scopes: readonly string[];
  readonly path?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Whether a request without a body counts as `{}`. */
  readonly hasOptionalBody?: boolean;
  /** Status of success. */
  readonly status: number;
  /** What the document says of each refusal, by status. */
  readonly refusals?: Readonly<Record<string, readonly string[]>>;
  readonly list?: ListShape;
}

/** The generated operations of a resource, its schemas by name. */
export interface Resource {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly operations: Readonly<Record<string, Operation>>;
}
