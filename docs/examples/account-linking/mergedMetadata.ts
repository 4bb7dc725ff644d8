import type { AppMetadata, User, UserMetadata } from 'auth0';

/**
 * Merges the metadata of two users. Where both have a value, the primary user's is used.
 *
 * `app_metadata` often decides what a user may do. This adds values that only the secondary user has. That is right for
 * a plan or a customer number; for roles or limits you may want another rule.
 */
export function mergedMetadata(
  primary: User,
  secondary: User,
): { user_metadata: UserMetadata; app_metadata: AppMetadata } {
  return {
    user_metadata: { ...secondary.user_metadata, ...primary.user_metadata },
    app_metadata: { ...secondary.app_metadata, ...primary.app_metadata },
  };
}
