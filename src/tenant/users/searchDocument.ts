import type { UserRecord } from '../store/records';
import { presentUser } from './presentUser';

/** Records never change, so what the search reads of one is made once. */
const documents = new WeakMap<UserRecord, Record<string, unknown>>();

/** A user as the search sees it. */
export function searchDocument(user: UserRecord): Record<string, unknown> {
  let document = documents.get(user);
  if (!document) documents.set(user, (document = presentUser(user)));
  return document;
}
