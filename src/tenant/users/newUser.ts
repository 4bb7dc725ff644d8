import { createHash } from 'node:crypto';
import type { IdentityRecord, Json, UserRecord } from '../store/records';
import { isSocial } from './providers';

/** Fields of an account's own profile. */
export const PROFILE_FIELDS: readonly string[] = [
  'email',
  'email_verified',
  'username',
  'given_name',
  'family_name',
  'name',
  'nickname',
  'picture',
  'phone_number',
  'phone_verified',
];

/** One shared empty list: records are immutable. */
export const NONE: never[] = [];
Object.freeze(NONE);

/** The input for a new user. */
export interface NewUser {
  connection: string;
  provider: string;
  /** Id within the provider, without its name. */
  id: string;
  /** Given root attributes, which override the defaults. */
  given: Json;
  password?: string;
  /** A hash instead of the password: bcrypt, or a custom hash of the import format. */
  passwordHash?: string | Json | undefined;
  /** Host of the default picture: created and imported users have different ones. */
  pictureHost: 's.gravatar.com' | 'secure.gravatar.com';
}

/** The first two characters of a text; half of a surrogate pair can't be part of a URL. */
const initialsOf = (text: string): string =>
  [...text.replace(/\p{Surrogate}/gu, '')].slice(0, 2).join('').toLowerCase();

/** Recorded: the picture depends on the email address, its fallback letters on the name. */
function gravatar(host: string, email: string, name: unknown): string {
  const hash = createHash('md5').update(email).digest('hex');
  const letters = initialsOf(typeof name === 'string' && name !== '' ? name : email);
  const fallback = encodeURIComponent(`https://cdn.auth0.com/avatars/${letters}.png`);
  // Joined, since V8 keeps a concatenation as its parts, which take more memory than the URL itself.
  return [`https://${host}/avatar/`, hash, '?s=480&r=pg&d=', fallback].join('');
}

function defaultsOf(
  { email, username, phone_number: phone, name: given }: Json,
  host: string,
): Record<string, unknown> {
  if (typeof email === 'string') {
    const [local] = email.split('@');
    return { email_verified: false, name: email, nickname: local, picture: gravatar(host, email, given) };
  }
  if (username !== undefined) return { name: username, nickname: username };
  return phone === undefined ? {} : { name: phone };
}

/** Databases store email addresses and usernames in lower case. */
function lowerCase(given: Json): Record<string, unknown> {
  const lowered = { ...given };
  for (const field of ['email', 'username']) {
    const value = given[field];
    if (typeof value === 'string') lowered[field] = value.toLowerCase();
  }
  return lowered;
}

/** The part of a user's attributes that belongs to the account's own profile. */
export function profileOf(attributes: Json): Json {
  return Object.fromEntries(
    PROFILE_FIELDS.flatMap((field) => (attributes[field] === undefined ? [] : [[field, attributes[field]]])),
  );
}

/** A user with one account: the given fields, and the API's defaults. */
export function newUser(
  { connection, provider, id, given, password, passwordHash, pictureHost }: NewUser,
  now: string,
): UserRecord {
  const lowered = provider === 'auth0' || provider === 'email' ? lowerCase(given) : given;
  const defaults = defaultsOf(lowered, pictureHost);
  const verified = defaults.email_verified === undefined ? {} : { email_verified: false };
  const identity: IdentityRecord = {
    connection,
    user_id: id,
    provider,
    isSocial: isSocial(provider),
    // Recorded: an account's profile has the given fields, not the defaults of name, nickname and picture.
    profileData: profileOf({ ...verified, ...lowered }),
    ...(password === undefined ? {} : { password }),
    ...(passwordHash === undefined ? {} : { passwordHash }),
  };
  return {
    // Joined, as the picture is.
    user_id: [provider, '|', id].join(''),
    identities: [identity],
    attributes: { created_at: now, updated_at: now, ...defaults, ...lowered },
    roles: NONE,
    permissions: NONE,
    enrollments: NONE,
    authenticationMethods: NONE,
  };
}
