/** Root fields that can't be searched. Compared one by one: a search asks this of every field of every user. */
const isUnsearchable = (root: string): boolean =>
  root === 'picture' || root === 'last_password_reset' || root === 'multifactor';

/** Fields whose case does not matter. */
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

/** Whether a term without a field looks at a root field: at all but user_metadata and what can't be searched. */
export const isDefaultField = (root: string): boolean => root !== 'user_metadata' && !isUnsearchable(root);

/** Whether a field is compared without regard to case. */
export const ignoresCase = (field: string): boolean => CASE_INSENSITIVE.has(field);

/** Whether a field lies in user_metadata, which takes neither ranges nor wildcards. */
export const isUserMetadata = (field: string): boolean => rootOf(field) === 'user_metadata';
