import { ApiFault } from '../ApiFault';
import { isRecord } from '../isRecord';
import { objectOf } from '../objectOf';
import { merged } from '../crud/merged';
import type { Json } from '../store/records';

/** Recorded: the default options of a database. */
const OF_NEW_ONES = {
  mfa: { active: true, return_enroll_settings: true },
  strategy_version: 2,
};
const AUTHENTICATION_METHODS = {
  password: { enabled: true, api_behavior: 'required', signup_behavior: 'allow' },
  passkey: { enabled: false },
};
const PASSKEY_OPTIONS = {
  challenge_ui: 'both',
  progressive_enrollment_enabled: true,
  local_enrollment_enabled: true,
};
const PASSWORD_OPTIONS = {
  complexity: {
    character_type_rule: 'all',
    identical_characters: 'allow',
    sequential_characters: 'allow',
    max_length_exceeded: 'error',
    min_length: 15,
    character_types: [],
  },
  profile_data: {
    active: false,
    blocked_fields: [
      'name',
      'username',
      'nickname',
      'email',
      'phone_number',
      'user_metadata.name',
      'user_metadata.first',
      'user_metadata.last',
    ],
  },
  history: { active: false, size: 3 },
  dictionary: { active: false, custom: [], default: 'en_100k' },
};
const DEEP = { deep: true, keepsNull: true };
const EMAIL = { verification_method: 'link', unique: true };

/** Password settings, with their defaults. */
const withPasswordOptions = (given: Json): Json =>
  Object.fromEntries(
    Object.entries(PASSWORD_OPTIONS).map(([name, usual]) => [name, { ...usual, ...objectOf(given[name]) }]),
  );

/**
 * The options of a database with all defaults.
 *
 * @param isNew Whether the database is new: some defaults don't return when the options are replaced.
 */
export function databaseOptions(given: Json, isNew: boolean): Json {
  const { attributes, password_options: password } = given;
  const { email } = objectOf(attributes);
  return {
    brute_force_protection: true,
    ...(isNew ? OF_NEW_ONES : {}),
    ...(isNew && !isRecord(password) ? { passwordPolicy: 'good' } : {}),
    ...given,
    authentication_methods: merged(AUTHENTICATION_METHODS, objectOf(given.authentication_methods), DEEP),
    passkey_options: merged(PASSKEY_OPTIONS, objectOf(given.passkey_options), DEEP),
    ...(isRecord(password) ? { password_options: withPasswordOptions(password) } : {}),
    ...(isRecord(email) ? { attributes: { ...objectOf(attributes), email: { ...EMAIL, ...email } } } : {}),
  };
}

const refuse = (message: string): never => {
  throw new ApiFault(400, message, 'invalid_body');
};

/** @throws ApiFault, 400, for contradictory options. */
export function checkDatabaseOptions({ attributes, ...others }: Json): void {
  if (!isRecord(attributes)) return;
  for (const name of ['requires_username', 'validation'])
    if (others[name]) refuse(`Cannot set both options.attributes and options.${name}`);
  const active = Object.entries(attributes).filter(
    ([, attribute]) => objectOf(objectOf(attribute).identifier).active === true,
  );
  if (active.length === 0) refuse('attributes must contain one active identifier');
  for (const [name, attribute] of active) {
    const { status } = objectOf(objectOf(attribute).signup);
    if (status === 'inactive') refuse(`attribute ${name} must also be required on signup`);
  }
}
