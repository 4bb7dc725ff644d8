import type { Schema } from '../validation/Schema';

const factor = (property: string, schema: Schema): Schema => ({
  type: 'object',
  required: [property],
  properties: { [property]: { type: 'string', ...schema } },
  additionalProperties: false,
});

const encoding = (...values: string[]): Schema => ({ type: 'string', enum: values });
const DIGESTS = 'md4 md5 ripemd160 sha1 sha224 sha256 sha384 sha512 whirlpool'.split(' ');
const keyProperties = {
  value: { type: 'string' },
  encoding: encoding('base64', 'hex', 'utf8'),
} satisfies Record<string, Schema>;

const customHash: Schema = {
  type: 'object',
  required: ['algorithm', 'hash'],
  properties: {
    algorithm: {
      type: 'string',
      enum: 'argon2 bcrypt hmac ldap md4 md5 sha1 sha256 sha512 pbkdf2 scrypt'.split(' '),
    },
    hash: {
      type: 'object',
      properties: {
        ...keyProperties,
        digest: { type: 'string', enum: DIGESTS },
        key: { type: 'object', required: ['value'], properties: keyProperties },
      },
    },
    salt: {
      type: 'object',
      required: ['value'],
      properties: { ...keyProperties, position: { type: 'string', enum: ['prefix', 'suffix'] } },
    },
    password: {
      type: 'object',
      properties: { encoding: encoding('ascii', 'utf8', 'utf16le', 'ucs2', 'latin1', 'binary') },
    },
    ...Object.fromEntries(
      ['keylen', 'cost', 'blockSize', 'parallelization'].map((name) => [name, { type: 'integer' } as const]),
    ),
  },
  additionalProperties: false,
};

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
    custom_password_hash: customHash,
    user_metadata: { type: 'object' },
    app_metadata: { type: 'object' },
    mfa_factors: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      items: {
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        properties: {
          totp: factor('secret', { pattern: '^[A-Z2-7]+$' }),
          phone: factor('value', { pattern: '^\\+[0-9]{1,15}$' }),
          email: factor('value', { format: 'email' }),
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
