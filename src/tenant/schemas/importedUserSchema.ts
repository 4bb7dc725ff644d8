import type { Schema } from '../validation/Schema';

const factor = (property: string): Schema => ({
  type: 'object',
  required: [property],
  properties: { [property]: { type: 'string' } },
  additionalProperties: false,
});

/** A user of an import file: https://auth0.com/docs/manage-users/user-migration/bulk-user-import-database-schema-and-examples */
export const importedUserSchema: Schema = {
  type: 'object',
  required: ['email'],
  properties: {
    email: { type: 'string', description: "The user's email address.", format: 'email' },
    email_verified: { type: 'boolean' },
    phone_number: { type: 'string', pattern: '^\\+[0-9]{1,15}$' },
    phone_verified: { type: 'boolean' },
    user_id: { type: 'string', minLength: 1, maxLength: 255, pattern: '^\\S*$' },
    username: { type: 'string', minLength: 1, maxLength: 128 },
    given_name: { type: 'string', maxLength: 150 },
    family_name: { type: 'string', maxLength: 150 },
    name: { type: 'string', maxLength: 300 },
    nickname: { type: 'string', maxLength: 300 },
    picture: { type: 'string' },
    blocked: { type: 'boolean' },
    password_hash: { type: 'string', pattern: '^\\$2[ab]\\$10\\$[./A-Za-z0-9]{53}$' },
    custom_password_hash: {
      type: 'object',
      required: ['algorithm', 'hash'],
      properties: {
        algorithm: {
          type: 'string',
          enum: 'argon2 bcrypt hmac ldap md4 md5 sha1 sha256 sha512 pbkdf2 scrypt'.split(' '),
        },
        hash: {
          type: 'object',
          required: ['value'],
          properties: {
            value: { type: 'string' },
            encoding: { type: 'string', enum: ['base64', 'hex', 'utf8'] },
          },
        },
      },
    },
    user_metadata: { type: 'object' },
    app_metadata: { type: 'object' },
    mfa_factors: {
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        properties: { totp: factor('secret'), phone: factor('value'), email: factor('value') },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
