import type { IdentityRecord, UserRecord } from '../store/records';
import { isLookedAtByDefault } from './fields';
import { someAt, someValue, type ValueTest } from './someValue';

/** What the search reads of a user: straight from its record, as copies of 10,000 would cost half of a search. */
export type SearchedUser = Pick<UserRecord, 'user_id' | 'attributes' | 'identities'>;

/** Ids of the organizations that a user is a member of. */
export type OrganizationsOf = (userId: string) => readonly string[];

/** All that the search sees of an account, lest it finds tokens and passwords. */
const IDENTITY_FIELDS = ['connection', 'provider', 'isSocial', 'user_id'] as const;

/** Whether anything at a path satisfies: `path` starts with the name of a root field. */
export type PathReader = (user: SearchedUser, found: (value: unknown) => boolean) => boolean;

function someOfIdentities(
  { identities }: SearchedUser,
  path: readonly string[],
  found: (value: unknown) => boolean,
): boolean {
  const [field, ...inside] = path;
  const isShown = (name: string): name is keyof IdentityRecord =>
    (IDENTITY_FIELDS as readonly string[]).includes(name) ||
    // The profiles show once there are several accounts, as they do in the API's answers.
    (name === 'profileData' && identities.length > 1);
  if (field === undefined) return found(identities);
  return isShown(field) && identities.some((identity) => someAt(identity[field], inside, found));
}

/** Reads a field of users. @param organizationsOf What `organization_id` reads. */
export function readerOf(field: string, organizationsOf: OrganizationsOf = () => []): PathReader {
  if (field === 'email.domain') {
    return ({ attributes: { email } }, found) =>
      typeof email === 'string' && found(email.slice(email.lastIndexOf('@') + 1));
  }
  const path = field.split('.');
  const [root = '', ...inside] = path;
  if (root === 'identities') return (user, found) => someOfIdentities(user, inside, found);
  if (root === 'user_id') return (user, found) => someAt(user.user_id, inside, found);
  if (root === 'organization_id')
    return (user, found) => someAt(organizationsOf(user.user_id), inside, found);
  return ({ attributes }, found) => someAt(attributes, path, found);
}

/** Whether any value passes that a term without a field looks at. */
export function someOfAll({ user_id: id, attributes, identities }: SearchedUser, test: ValueTest): boolean {
  if (test(id)) return true;
  for (const name in attributes) {
    const value = attributes[name];
    if (isLookedAtByDefault(name) && someValue(value, test)) return true;
  }
  for (const identity of identities) {
    if (test(identity.user_id) || test(identity.connection) || test(identity.provider)) return true;
    if (test(identity.isSocial)) return true;
    if (identities.length > 1 && someValue(identity.profileData, test)) return true;
  }
  return false;
}
