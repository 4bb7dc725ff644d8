import { refusal } from '../crud/refuse';
import type { Context, Handler } from '../router/Route';
import type { IndexedKind } from '../store/OwnerIndex';
import { findOwned, replaceOwned, type OwnedRecord } from '../users/ownedRecords';
import { writeOperationLog } from '../users/writeLog';

/** The record of a kind that the path names. @throws ApiFault, 404, if there is none. */
export function namedOwned(context: Context, kind: IndexedKind): OwnedRecord {
  const found = findOwned(context.store, kind, context.params.id);
  if (!found) throw refusal(context, 404);
  return found;
}

/** Removes a record of a kind. The API accepts this and does it later; here it is done at once. */
export const removeOwned =
  (kind: IndexedKind): Handler =>
  (context) => {
    const found = findOwned(context.store, kind, context.params.id);
    if (found) replaceOwned(context.store, kind, found, undefined);
    writeOperationLog(context, 202);
    return { status: 202, body: {} };
  };
