import type { Schema } from '../validation/Schema';

/** Body of POST /users. */
export const createSchema: Schema = {
  type: 'object',
  required: ['connection'],
  properties: {
    email: { type: 'string', description: "The user's email.", format: 'email' },
    phone_number: {
      type: 'string',
      description: "The user's phone number (following the E.164 recommendation).",
      pattern: '^\\+[0-9]{1,15}$',
    },
    user_metadata: {
      type: 'object',
      description: "Data related to the user that does not affect the application's core functionality.",
      additionalProperties: true,
    },
    blocked: {
      type: 'boolean',
      description: 'Whether this user was blocked by an administrator (true) or not (false).',
    },
    email_verified: {
      type: 'boolean',
      description:
        'Whether this email address is verified (true) or unverified (false). User will receive a verification email after creation if `email_verified` is false or not specified',
    },
    phone_verified: {
      type: 'boolean',
      description: 'Whether this phone number has been verified (true) or not (false).',
    },
    app_metadata: {
      type: 'object',
      description: "Data related to the user that does affect the application's core functionality.",
      properties: {},
      additionalProperties: true,
    },
    given_name: { type: 'string', description: "The user's given name(s).", minLength: 1, maxLength: 150 },
    family_name: { type: 'string', description: "The user's family name(s).", minLength: 1, maxLength: 150 },
    name: { type: 'string', description: "The user's full name.", minLength: 1, maxLength: 300 },
    nickname: { type: 'string', description: "The user's nickname.", minLength: 1, maxLength: 300 },
    picture: { type: 'string', description: "A URI pointing to the user's picture.", format: 'strict-uri' },
    user_id: {
      type: 'string',
      description: "The external user's id provided by the identity provider.",
      minLength: 0,
      maxLength: 255,
      pattern: '^\\S*$',
    },
    connection: {
      type: 'string',
      description: 'Name of the connection this user should be created in.',
      minLength: 1,
    },
    password: {
      type: 'string',
      description: 'Initial password for this user. Only valid for auth0 connection strategy.',
      minLength: 1,
    },
    verify_email: {
      type: 'boolean',
      description:
        'Whether the user will receive a verification email after creation (true) or no email (false). Overrides behavior of `email_verified` parameter.',
    },
    username: {
      type: 'string',
      description: "The user's username. Only valid if the connection requires a username.",
      minLength: 1,
      maxLength: 128,
    },
  },
  additionalProperties: false,
};

/** Body of PATCH /users/{id}. */
export const updateSchema: Schema = {
  type: 'object',
  properties: {
    blocked: {
      type: 'boolean',
      description: 'Whether this user was blocked by an administrator (true) or not (false).',
    },
    email_verified: {
      type: 'boolean',
      description:
        'Whether this email address is verified (true) or unverified (false). If set to false the user will not receive a verification email unless `verify_email` is set to true.',
    },
    email: { type: ['string', 'null'], description: 'Email address of this user.', format: 'email' },
    phone_number: {
      type: ['string', 'null'],
      description: "The user's phone number (following the E.164 recommendation).",
      pattern: '^\\+[0-9]{1,15}$',
    },
    phone_verified: {
      type: 'boolean',
      description: 'Whether this phone number has been verified (true) or not (false).',
    },
    user_metadata: {
      type: 'object',
      description: 'User metadata to which this user has read/write access.',
      additionalProperties: true,
    },
    app_metadata: {
      type: 'object',
      description: 'User metadata to which this user has read-only access.',
      properties: {},
      additionalProperties: true,
    },
    given_name: {
      type: ['string', 'null'],
      description: 'Given name/first name/forename of this user.',
      minLength: 1,
      maxLength: 150,
    },
    family_name: {
      type: ['string', 'null'],
      description: 'Family name/last name/surname of this user.',
      minLength: 1,
      maxLength: 150,
    },
    name: { type: ['string', 'null'], description: 'Name of this user.', minLength: 1, maxLength: 300 },
    nickname: {
      type: ['string', 'null'],
      description: 'Preferred nickname or alias of this user.',
      minLength: 1,
      maxLength: 300,
    },
    picture: {
      type: ['string', 'null'],
      description: 'URL to picture, photo, or avatar of this user.',
      format: 'strict-uri',
    },
    verify_email: {
      type: 'boolean',
      description:
        'Whether this user will receive a verification email after creation (true) or no email (false). Overrides behavior of `email_verified` parameter.',
    },
    verify_phone_number: {
      type: 'boolean',
      description:
        'Whether this user will receive a text after changing the phone number (true) or no text (false). Only valid when changing phone number for SMS connections.',
    },
    password: {
      type: ['string', 'null'],
      description: 'New password for this user. Only valid for database connections.',
      minLength: 1,
    },
    connection: {
      type: 'string',
      description: 'Name of the connection to target for this user update.',
      minLength: 1,
    },
    client_id: {
      type: 'string',
      description: 'Auth0 client ID. Only valid when updating email address.',
      minLength: 1,
    },
    username: {
      type: ['string', 'null'],
      description: "The user's username. Only valid if the connection requires a username.",
      minLength: 1,
      maxLength: 128,
    },
  },
  additionalProperties: false,
  additionalHint:
    'consider storing them in app_metadata or user_metadata. See "Users Metadata" in https://auth0.com/docs/api/v2/changes for more details',
};

/** Keys that app_metadata must not hold. */
export const RESERVED_APP_METADATA: readonly string[] = [
  '__tenant',
  '_id',
  'blocked',
  'clientID',
  'created_at',
  'email_verified',
  'email',
  'globalClientID',
  'global_client_id',
  'identities',
  'lastIP',
  'lastLogin',
  'loginsCount',
  'metadata',
  'multifactor_last_modified',
  'multifactor',
  'updated_at',
  'user_id',
];
