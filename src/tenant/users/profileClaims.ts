import pick from 'lodash/pick';
import type { Json, UserRecord } from '../store/records';

/** What each scope lets an application see of a user. */
const CLAIMS: Readonly<Record<string, readonly string[]>> = {
  profile: ['nickname', 'name', 'given_name', 'family_name', 'picture', 'updated_at'],
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_verified'],
};

/** What ID tokens and /userinfo say of a user. @param scopes Those granted. */
export function profileClaims({ attributes }: UserRecord, scopes: ReadonlySet<string>): Json {
  const names = [...scopes].flatMap((scope) => (Object.hasOwn(CLAIMS, scope) ? (CLAIMS[scope] ?? []) : []));
  return pick(attributes, names);
}
