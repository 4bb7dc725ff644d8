import type { Context } from '../router/Route';
import type { Ids } from '../Ids';
import type { OperationName } from '../operations/names';
import type { Json } from '../store/records';
import type { ItemsOptions } from './answerItems';
import type { MergeRule } from './merged';

/** A refusal in the API's wording. */
export interface Refusal {
  readonly status?: number;
  /** Default: what the document says of this status. */
  readonly message?: string | ((value: unknown) => string);
  readonly errorCode?: string;
}

/** What only one record of a collection (of a parent, if it has one) may have: all of these fields together. */
export interface Unique extends Refusal {
  readonly fields: readonly string[];
}

/** A field that names a record of another collection, or a list of them. Add it to `store/relations.ts`, too. */
export interface Reference extends Refusal {
  readonly field: string;
  readonly of: string;
  /** The field of that record that it names. Default: the key of the collection. */
  readonly key?: string;
  /** Values that name something that is not in the collection. */
  readonly isKnown?: (value: unknown, context: Context) => boolean;
}

/** The record that the path of a collection goes through, e.g. `{id}` of `/hooks/{id}/secrets`. */
export interface Parent {
  /** Name of the path parameter. */
  readonly param: string;
  /** The collection it names a record of. */
  readonly of: string;
  /** Hidden field of the children that holds the parent's key. Add it to `store/relations.ts`. */
  readonly field: string;
  readonly missing?: Refusal;
}

/** A resource without a will of its own: a collection that is created, listed, read, changed and deleted. */
export interface CrudDeclaration {
  /** E.g. `/rules`. The operations of the document on this path, and on it with one more parameter, are answered. */
  readonly path: string;
  /** Operations of these paths that a handler of its own answers. */
  readonly except?: readonly OperationName[];
  /** Name of its table: in the store, in snapshots, in seeds. */
  readonly collection: string;
  /** The field that the path names a record by. Default `id`. */
  readonly key?: string;
  /** Makes the key of a new record. Without it, the body or the path brings the key along. */
  readonly newKey?: (ids: Ids) => string;
  /** What every record gets, whatever was given: called with what is kept so far. */
  readonly complete?: (record: Json, context: Context) => Json;
  readonly parent?: Parent;
  /** What a record has that was given nothing else. */
  readonly defaults?: Json | ((context: Context) => Json);
  /** Whether records have `created_at` and `updated_at`. */
  readonly hasTimes?: boolean;
  readonly unique?: readonly Unique[];
  readonly references?: readonly Reference[];
  /** Refuses by throwing, before anything changes. `after` is the record as it would be. */
  readonly check?: (context: Context, after: Json, before: Json | undefined) => void;
  /** What PATCH does with objects and nulls. */
  readonly merge?: MergeRule;
  /** Whether PUT makes a record that is missing. */
  readonly upserts?: boolean;
  /** Fields that are shown even if `fields` does not name them. */
  readonly alwaysIncluded?: readonly string[];
  /** Fields that are kept and never shown. */
  readonly hidden?: readonly string[];
  /** A record as the API shows it. */
  readonly present?: (record: Json, context: Context) => Json;
  /** The refusal of a key that names no record. Default: the document's 404. */
  readonly missing?: Refusal;
  /** Whether DELETE of a missing record answers 204. */
  readonly deletesMissing?: boolean;
  /** Parameters of the list's query that records must equal; a parameter and the field that it means. */
  readonly filters?: Readonly<Record<string, string>>;
  /** Further conditions of the list. */
  readonly isListed?: (record: Json, context: Context) => boolean;
  /** Order of the list. Default: as they were made. */
  readonly order?: (one: Json, other: Json) => number;
  readonly list?: ItemsOptions<Json>;
  /** Called before a record is removed; what `store/relations.ts` names goes with it anyway. */
  readonly onRemove?: (context: Context, record: Json) => void;
}
