import type { Schema } from '../validation/Schema';

const nullable = (schema: Schema): Schema => ({ ...schema, type: ['string', 'null'] });

const email: Schema = { type: 'string', format: 'email', description: "The user's email" };
const phone: Schema = { type: 'string', pattern: '^\\+[0-9]{1,15}$', description: "The user's phone number" };
const username: Schema = { type: 'string', minLength: 1, maxLength: 128, description: "The user's username" };
const password: Schema = { type: 'string', minLength: 1, description: 'Initial password for this user' };
const part: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 150,
  description: "The user's given or family name",
};
const name: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 300,
  description: "The user's full name or nickname",
};
const picture: Schema = {
  type: 'string',
  format: 'uri',
  description: "A URI pointing to the user's picture",
};
const flag = (description: string): Schema => ({ type: 'boolean', description });
const metadata = (description: string): Schema => ({ type: 'object', description });

const shared = {
  blocked: flag('Whether this user was blocked by an administrator (true) or not (false)'),
  email_verified: flag('Whether this email address is verified (true) or unverified (false)'),
  phone_verified: flag('Whether this phone number has been verified (true) or not (false)'),
  verify_email: flag('Whether the user will receive a verification email (true) or not (false)'),
  user_metadata: metadata('User metadata to which this user has read/write access'),
  app_metadata: metadata('User metadata to which this user has read-only access'),
};

/** Body of POST /users. */
export const createSchema: Schema = {
  type: 'object',
  required: ['connection'],
  additionalProperties: false,
  properties: {
    ...shared,
    connection: {
      type: 'string',
      minLength: 1,
      description: 'Name of the connection this user should be created in',
    },
    email,
    phone_number: phone,
    username,
    password,
    user_id: { type: 'string', maxLength: 255, pattern: '^\\S*$', description: "The external user's id" },
    given_name: part,
    family_name: part,
    name,
    nickname: name,
    picture,
  },
};

/** Body of PATCH /users/{id}. */
export const updateSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...shared,
    connection: {
      type: 'string',
      minLength: 1,
      description: 'Name of the connection to target for this user update',
    },
    client_id: {
      type: 'string',
      minLength: 1,
      description: 'Auth0 client ID. Only valid when updating email address',
    },
    verify_phone_number: flag('Whether the user will receive a text message'),
    verify_password: flag('Whether the change of password must be confirmed'),
    email: nullable(email),
    phone_number: nullable(phone),
    username: nullable(username),
    password: nullable(password),
    given_name: nullable(part),
    family_name: nullable(part),
    name: nullable(name),
    nickname: nullable(name),
    picture: nullable(picture),
  },
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
