import type { AppMetadata, User, UserMetadata } from 'auth0';

/**
 * The metadata of two users as one: where both have something to say, the primary user's word holds.
 *
 * `app_metadata` decides what a user may do. This takes over what the secondary user had and the primary one had not:
 * right for a plan or a customer number; for roles or limits you may want another rule.
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
