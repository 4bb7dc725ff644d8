import type { IdentityRecord, Json, UserRecord } from '../store/records';
import { mergeMetadata } from './metadata';
import { PROFILE_FIELDS } from './newUser';

/** Fields of an account, rather than of the whole user. */
const OF_ACCOUNT: ReadonlySet<string> = new Set([
  'email',
  'email_verified',
  'phone_number',
  'phone_verified',
  'username',
]);

/** Fields that say how to change, not what. */
const CONTROLS: ReadonlySet<string> = new Set([
  'connection',
  'client_id',
  'verify_email',
  'verify_phone_number',
  'password',
]);

/** Sets the given fields; null unsets. */
function set(before: Json, changes: readonly (readonly [string, unknown])[]): Json {
  const after = { ...before };
  for (const [name, value] of changes) {
    if (value === null) delete after[name];
    else after[name] = value;
  }
  return after;
}

/** The changes of a PATCH, field by field: identifiers in lower case, and a new email address unverified. */
function changesOf(body: Json, provider: string): [string, unknown][] {
  const given = Object.entries(body).filter(([name]) => !CONTROLS.has(name) && !name.endsWith('_metadata'));
  const changes = given.map(([name, value]): [string, unknown] => {
    const lower =
      (name === 'email' || name === 'username') && provider !== 'sms' && typeof value === 'string';
    return [name, lower ? value.toLowerCase() : value];
  });
  if (typeof body.email === 'string' && body.email_verified === undefined)
    changes.push(['email_verified', false]);
  return changes;
}

function changeIdentity(
  identity: IdentityRecord,
  changes: [string, unknown][],
  password: unknown,
): IdentityRecord {
  const profile = changes.filter(([name]) => PROFILE_FIELDS.includes(name));
  const profileData = set(identity.profileData, profile);
  if (password === undefined) return { ...identity, profileData };
  const { password: _before, passwordHash: _hash, ...rest } = identity;
  return { ...rest, profileData, ...(typeof password === 'string' ? { password } : {}) };
}

/** A user after a PATCH. @param target The identity to change. @param now ISO time. */
export function applyPatch(
  user: UserRecord,
  target: IdentityRecord | undefined,
  body: Json,
  now: string,
): UserRecord {
  const changes = changesOf(body, target?.provider ?? 'auth0');
  const isPrimary = target === undefined || target === user.identities[0];
  const ofRoot = changes.filter(([name]) => isPrimary || !OF_ACCOUNT.has(name));
  const ofAccount = changes.filter(([name]) => isPrimary || OF_ACCOUNT.has(name));
  const metadata = (['user_metadata', 'app_metadata'] as const).flatMap((name): [string, unknown][] =>
    body[name] === undefined ? [] : [[name, mergeMetadata(user.attributes[name], Object(body[name]))]],
  );
  const reset = typeof body.password === 'string' ? [['last_password_reset', now] as const] : [];
  return {
    ...user,
    identities: user.identities.map((identity) =>
      identity === target ? changeIdentity(identity, ofAccount, body.password) : identity,
    ),
    attributes: set(user.attributes, [...ofRoot, ...metadata, ...reset, ['updated_at', now]]),
  };
}
