import pick from 'lodash/pick';
import type { IdentityRecord, Json, UserRecord } from '../store/records';
import { isEmpty } from './isEmpty';

/** How much of a user is shown. */
export interface Presentation {
  /** Whether to include the tokens of identity providers: for callers with `read:user_idp_tokens`. */
  withTokens?: boolean;
}

function presentIdentity(
  {
    profileData,
    password: _password,
    passwordHash: _passwordHash,
    access_token,
    access_token_secret,
    refresh_token,
    ...identity
  }: IdentityRecord,
  isLinked: boolean,
  { withTokens = false }: Presentation,
): Json {
  const tokens = Object.entries({ access_token, access_token_secret, refresh_token });
  const shown = withTokens ? Object.fromEntries(tokens.filter(([, token]) => token !== undefined)) : {};
  return { ...(isLinked ? { profileData } : {}), ...identity, ...shown };
}

/** The identities of a user in lists of their own: with profiles if there is more than one. */
export function presentIdentities(user: UserRecord, how: Presentation = {}): Json[] {
  const isLinked = user.identities.length > 1;
  return user.identities.map((identity) => presentIdentity(identity, isLinked, how));
}

/** A user as the API shows it. */
export function presentUser(user: UserRecord, how: Presentation = {}): Record<string, unknown> {
  const { app_metadata: app, ...attributes } = user.attributes;
  // Recorded: cleared app_metadata is omitted, while cleared user_metadata is shown as {}.
  const shown = app === undefined || isEmpty(app) ? {} : { app_metadata: app };
  // Recorded: within a user only linked accounts have profiles; the profile of the first one is the user itself.
  const identities = user.identities.map((identity, index) => presentIdentity(identity, index > 0, how));
  return { ...attributes, ...shown, user_id: user.user_id, identities };
}

/** A user in the lists of a role's users and of an organization's members. */
export function presentProfile({ user_id: id, attributes }: UserRecord): Record<string, unknown> {
  return { user_id: id, ...pick(attributes, ['email', 'picture', 'name']) };
}
