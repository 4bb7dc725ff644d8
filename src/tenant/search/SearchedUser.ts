import type { UserRecord } from '../store/records';
import { isDefaultField } from './fields';
import { anyAt, anyValue, type ValueTest } from './anyValue';

/** What the search reads of a user, straight from its record: copying 10,000 users would cost half of a search. */
export type SearchedUser = Pick<UserRecord, 'user_id' | 'attributes' | 'identities'>;

/** Ids of the organizations that a user is a member of. */
export type OrganizationsOf = (userId: string) => readonly string[];

/** The searchable fields of an account, without tokens and passwords. */
const IDENTITY_FIELDS = ['connection', 'provider', 'isSocial', 'user_id'] as const;

/** Whether a value at a path passes a test; the path starts with the name of a root field. */
export type PathReader = (user: SearchedUser, found: (value: unknown) => boolean) => boolean;

function someOfIdentities(
  { identities }: SearchedUser,
  path: readonly string[],
  found: (value: unknown) => boolean,
): boolean {
  const [field, ...inside] = path;
  if (field === undefined) return found(identities);
  // Linked accounts are searched by their profiles, as they appear in responses.
  if (field === 'profileData')
    return identities.slice(1).some(({ profileData }) => anyAt(profileData, inside, found));
  const name = IDENTITY_FIELDS.find((known) => known === field);
  return name !== undefined && identities.some((identity) => anyAt(identity[name], inside, found));
}

/** Reads a field of users. @param organizationsOf The organizations for `organization_id`. */
export function readerOf(field: string, organizationsOf: OrganizationsOf = () => []): PathReader {
  if (field === 'email.domain') {
    return ({ attributes: { email } }, found) =>
      typeof email === 'string' && found(email.slice(email.lastIndexOf('@') + 1));
  }
  const path = field.split('.');
  const [root = '', ...inside] = path;
  if (root === 'identities') return (user, found) => someOfIdentities(user, inside, found);
  if (root === 'user_id') return (user, found) => anyAt(user.user_id, inside, found);
  if (root === 'organization_id') return (user, found) => anyAt(organizationsOf(user.user_id), inside, found);
  return ({ attributes }, found) => anyAt(attributes, path, found);
}

/** Whether any value passes that a term without a field searches. */
export function someOfAll({ user_id: id, attributes, identities }: SearchedUser, test: ValueTest): boolean {
  if (test(id)) return true;
  for (const name in attributes) {
    const value = attributes[name];
    if (isDefaultField(name) && anyValue(value, test)) return true;
  }
  for (const identity of identities) {
    if (test(identity.user_id) || test(identity.connection) || test(identity.provider)) return true;
    if (test(identity.isSocial)) return true;
    if (identity !== identities[0] && anyValue(identity.profileData, test)) return true;
  }
  return false;
}
