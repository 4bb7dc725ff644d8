import isEqual from 'lodash/isEqual';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import type { CrudDeclaration, Reference } from './CrudDeclaration';
import { refusal } from './refuse';

/** @throws ApiFault, 409, if another record has the same unique fields. */
function checkUnique(
  context: Context,
  { collection, parent, unique = [] }: CrudDeclaration,
  after: Json,
  before?: Json,
): void {
  const scope = parent ? [parent.field] : [];
  for (const rule of unique) {
    const fields = [...rule.fields, ...scope];
    if (rule.fields.every((name) => after[name] === undefined)) continue;
    for (const other of context.store.collection(collection).values()) {
      if (other !== before && fields.every((name) => isEqual(other[name], after[name])))
        throw refusal(context, 409, rule, after[rule.fields[0] ?? '']);
    }
  }
}

function exists(context: Context, { of, key, isKnown }: Reference, value: unknown): boolean {
  if (isKnown?.(value, context)) return true;
  const table = context.store.collection(of);
  if (key === undefined) return table.has(String(value));
  for (const record of table.values()) if (record[key] === value) return true;
  return false;
}

/** @throws ApiFault, by default 404, if a field refers to a record that does not exist. */
function checkReferences(
  context: Context,
  { references = [] }: CrudDeclaration,
  after: Json,
  before?: Json,
): void {
  for (const reference of references) {
    const value = after[reference.field];
    if (value === undefined || value === null || value === before?.[reference.field]) continue;
    for (const item of Array.isArray(value) ? new Set<unknown>(value) : [value])
      if (!exists(context, reference, item)) throw refusal(context, 404, reference, item);
  }
}

/** Checks a record before it is stored. @throws ApiFault */
export function checkRecord(context: Context, plain: CrudDeclaration, after: Json, before?: Json): void {
  checkReferences(context, plain, after, before);
  checkUnique(context, plain, after, before);
  plain.check?.(context, after, before);
}
