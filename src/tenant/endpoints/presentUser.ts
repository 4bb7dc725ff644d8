import pick from 'lodash/pick';
import omit from 'lodash/omit';
import type { UserRecord } from '../store/records';

/** A user as the API shows it. */
export function presentUser(user: UserRecord): Record<string, unknown> {
  const linked = user.identities.length > 1;
  const identities = user.identities.map(({ profileData, ...identity }) =>
    linked ? { profileData, ...identity } : identity,
  );
  const { app_metadata: app, ...attributes } = user.attributes;
  // Recorded: cleared app_metadata is left out, while cleared user_metadata is shown as {}.
  const shown = isEmptyObject(app) || app === undefined ? {} : { app_metadata: app };
  return { ...attributes, ...shown, user_id: user.user_id, identities };
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The fields that a query asks for. */
export function selectFields(
  shown: Record<string, unknown>,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const { fields, include_fields: include = true } = values;
  if (typeof fields !== 'string' || fields === '') return shown;
  const names = fields.split(',').map((name) => name.trim());
  return include ? pick(shown, names) : omit(shown, names);
}
