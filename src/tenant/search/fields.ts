/** Root fields that can't be searched. Compared one by one: a search checks every field of every user. */
const isUnsearchable = (root: string): boolean =>
  root === 'picture' || root === 'last_password_reset' || root === 'multifactor';

/** Fields that are compared without regard to case. */
const CASE_INSENSITIVE: ReadonlySet<string> = new Set([
  'email',
  'name',
  'given_name',
  'family_name',
  'nickname',
  'email.domain',
]);

const rootOf = (field: string): string => field.split('.', 1)[0] ?? field;

/** Whether a field can be searched at all. */
export const isSearchable = (field: string): boolean => !isUnsearchable(rootOf(field));

/** Whether a term without a field searches a root field: all except user_metadata and unsearchable ones. */
export const isDefaultField = (root: string): boolean => root !== 'user_metadata' && !isUnsearchable(root);

/** Whether a field is compared without regard to case. */
export const ignoresCase = (field: string): boolean => CASE_INSENSITIVE.has(field);

/** Whether a field is in user_metadata, which supports neither ranges nor wildcards. */
export const isUserMetadata = (field: string): boolean => rootOf(field) === 'user_metadata';
