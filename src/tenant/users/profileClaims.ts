import pick from 'lodash/pick';
import type { Json, UserRecord } from '../store/records';

/** The claims of each scope. */
const CLAIMS: Readonly<Record<string, readonly string[]>> = {
  profile: ['nickname', 'name', 'given_name', 'family_name', 'picture', 'updated_at'],
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_verified'],
};

/** The claims of ID tokens and /userinfo. @param scopes The granted scopes. */
export function profileClaims({ attributes }: UserRecord, scopes: ReadonlySet<string>): Json {
  const names = [...scopes].flatMap((scope) => (Object.hasOwn(CLAIMS, scope) ? (CLAIMS[scope] ?? []) : []));
  return pick(attributes, names);
}
