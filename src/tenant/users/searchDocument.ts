import type { IdentityRecord, Json, UserRecord } from '../store/records';

/** Records never change, so what the search reads of one is made once. */
const documents = new WeakMap<UserRecord, Record<string, unknown>>();

/** Without tokens and password, so that no search finds them; with the profile once there are several. */
function identityDocument(identity: IdentityRecord, isLinked: boolean): Json {
  const { connection, provider, isSocial, user_id: id, profileData } = identity;
  const document = { connection, provider, isSocial, user_id: id };
  return isLinked ? { ...document, profileData } : document;
}

/** A user as the search sees it. */
export function searchDocument(user: UserRecord): Record<string, unknown> {
  let document = documents.get(user);
  if (!document) {
    const isLinked = user.identities.length > 1;
    const identities = user.identities.map((identity) => identityDocument(identity, isLinked));
    document = { ...user.attributes, user_id: user.user_id, identities };
    documents.set(user, document);
  }
  return document;
}
