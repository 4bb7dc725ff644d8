import type { Context } from '../router/Route';
import type { Ids } from '../Ids';
import type { OperationName } from '../operations/names';
import type { Json } from '../store/records';
import type { ItemsOptions } from './answerItems';
import type { MergeRule } from './merged';

/** An error in the API's wording. */
export interface Refusal {
  readonly status?: number;
  /** Default: the description of this status in the document. */
  readonly message?: string | ((value: unknown) => string);
  readonly errorCode?: string;
}

/** Fields that must be unique together, within a collection or, if it has one, a parent. */
export interface Unique extends Refusal {
  readonly fields: readonly string[];
}

/** A field with the key, or keys, of records in another collection. Add it to `store/relations.ts`, too. */
export interface Reference extends Refusal {
  readonly field: string;
  readonly of: string;
  /** The field that it refers to. Default: the key of the collection. */
  readonly key?: string;
  /** Values that are valid without a record in the collection. */
  readonly isKnown?: (value: unknown, context: Context) => boolean;
}

/** The parent record in the path of a collection, e.g. `{id}` of `/hooks/{id}/secrets`. */
export interface Parent {
  /** Name of the path parameter. */
  readonly param: string;
  /** The collection of the parent. */
  readonly of: string;
  /** Hidden field of the children with the parent's key. Add it to `store/relations.ts`. */
  readonly field: string;
  readonly missing?: Refusal;
}

/** A resource without special behavior: a collection with create, list, read, update and delete. */
export interface CrudDeclaration {
  /** E.g. `/rules`. Operations of the document on this path, and on it with one more parameter, get a handler. */
  readonly path: string;
  /** Operations of these paths that have their own handlers. */
  readonly except?: readonly OperationName[];
  /** Name of its table in the store, in snapshots and in seeds. */
  readonly collection: string;
  /** The field that identifies a record in the path. Default `id`. */
  readonly key?: string;
  /** Generates the key of a new record. Without it, the key comes from the body or the path. */
  readonly newKey?: (ids: Ids) => string;
  /** Completes every record before it is stored. */
  readonly complete?: (record: Json, context: Context) => Json;
  readonly parent?: Parent;
  /** The default fields of a record. */
  readonly defaults?: Json | ((context: Context) => Json);
  /** Whether records have `created_at` and `updated_at`. */
  readonly hasTimes?: boolean;
  readonly unique?: readonly Unique[];
  readonly references?: readonly Reference[];
  /** Refuses by throwing, before anything changes. `after` is the resulting record. */
  readonly check?: (context: Context, after: Json, before: Json | undefined) => void;
  /** How PATCH treats objects and nulls. */
  readonly merge?: MergeRule;
  /** Whether PUT creates a missing record. */
  readonly upserts?: boolean;
  /** Fields that are always included, even if `fields` does not name them. */
  readonly alwaysIncluded?: readonly string[];
  /** Fields that are stored and never shown. */
  readonly hidden?: readonly string[];
  /** A record as the API shows it. */
  readonly present?: (record: Json, context: Context) => Json;
  /** The error for an unknown key. Default: the document's 404. */
  readonly missing?: Refusal;
  /** Whether DELETE of a missing record responds with 204. */
  readonly deletesMissing?: boolean;
  /** Filters of the list: the query parameter, and the field that must equal it. */
  readonly filters?: Readonly<Record<string, string>>;
  /** Another condition of the list. */
  readonly isListed?: (record: Json, context: Context) => boolean;
  /** The order of the list. Default: creation. */
  readonly order?: (one: Json, other: Json) => number;
  readonly list?: ItemsOptions<Json>;
  /** Called before a record is removed; relations in `store/relations.ts` are removed anyway. */
  readonly onRemove?: (context: Context, record: Json) => void;
}
