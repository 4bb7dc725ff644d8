import type { Schema } from '../validation/Schema';

/** The forms of a list. */
export interface ListShape {
  /** As an array, by default. */
  readonly array?: boolean;
  /** Its name in an object. */
  readonly name?: string;
  /** In an object with `start`, `limit` and `total`: with `include_totals`, or always if there is no array form. */
  readonly totals?: boolean;
  /** In an object with `next`: with `take` or `from`. */
  readonly checkpoints?: boolean;
}

/** An operation of the Management API, from its OpenAPI document. */
export interface Operation {
  readonly id: string;
  /** E.g. `Create a role`: the description of its log event. */
  readonly summary: string;
  /** Scopes, any one of which is sufficient. */
  readonly scopes: readonly string[];
  readonly path?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Whether a missing body counts as `{}`. */
  readonly hasOptionalBody?: boolean;
  /** The status of success. */
  readonly status: number;
  /** The document's description of each error, by status. */
  readonly refusals?: Readonly<Record<string, readonly string[]>>;
  readonly list?: ListShape;
}

/** The generated operations of a resource, and its schemas by name. */
export interface Resource {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly operations: Readonly<Record<string, Operation>>;
}
