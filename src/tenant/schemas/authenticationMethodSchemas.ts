import type { Schema } from '../validation/Schema';

/** Body of POST /users/{id}/authentication-methods. */
export const createMethodSchema: Schema = {
  type: 'object',
  required: ['type'],
  properties: {
    type: { type: 'string', enum: ['phone', 'email', 'totp', 'webauthn-roaming', 'passkey'] },
    name: { type: 'string', description: 'A human-readable label to identify the authentication method.' },
    totp_secret: { type: 'string', description: 'Base32 encoded secret for TOTP generation.' },
    phone_number: {
      type: 'string',
      description:
        'Applies to phone authentication methods only. The destination phone number used to send verification codes via text and voice.',
      minLength: 2,
      maxLength: 30,
    },
    email: {
      type: 'string',
      description:
        'Applies to email authentication methods only. The email address used to send verification messages.',
    },
    preferred_authentication_method: {
      type: 'string',
      description: 'Applies to phone authentication methods only. The preferred communication method.',
      enum: ['voice', 'sms'],
    },
    key_id: {
      type: 'string',
      description: 'Applies to webauthn/passkey authentication methods only. The id of the credential.',
    },
    public_key: {
      type: 'string',
      description:
        'Applies to webauthn/passkey authentication methods only. The public key, which is encoded as base64.',
    },
    aaguid: {
      type: 'string',
      description: 'Applies to passkeys only. Authenticator Attestation Globally Unique Identifier',
      format: 'uuid',
    },
    relying_party_identifier: {
      type: 'string',
      description: 'Applies to webauthn authentication methods only. The relying party identifier.',
      format: 'hostname',
    },
    credential_device_type: {
      type: 'string',
      description:
        'Applies to passkeys only. The kind of device the credential is stored on as defined by backup eligibility. "single_device" credentials cannot be backed up and synced to another device, "multi_device" credentials can be backed up if enabled by the end-user.',
      enum: ['single_device', 'multi_device'],
    },
    credential_backed_up: {
      type: 'boolean',
      description: 'Applies to passkeys only. Whether the credential was backed up.',
    },
    identity_user_id: {
      type: 'string',
      description:
        'Applies to passkeys only. The ID of the user identity linked with the authentication method.',
    },
    user_agent: {
      type: 'string',
      description: 'Applies to passkeys only. The user-agent of the browser used to create the passkey.',
    },
    user_handle: {
      type: 'string',
      description: 'Applies to passkeys only. The user handle of the user identity.',
    },
    transports: {
      type: 'array',
      description:
        'Applies to passkeys only. The transports used by clients to communicate with the authenticator.',
      items: { type: 'string' },
    },
  },
  additionalProperties: false,
};

/** Body of PUT /users/{id}/authentication-methods. */
export const replaceMethodsSchema: Schema = {
  type: 'array',
  // The tenant's own limit; the API publishes none.
  maxItems: 1000,
  items: {
    type: 'object',
    required: ['type'],
    properties: {
      type: { type: 'string', enum: ['phone', 'email', 'totp'] },
      preferred_authentication_method: {
        type: 'string',
        description: 'Applies to phone authentication methods only. The preferred communication method.',
        enum: ['voice', 'sms'],
      },
      name: {
        type: 'string',
        description: 'AA human-readable label to identify the authentication method.',
        minLength: 1,
        maxLength: 20,
      },
      phone_number: {
        type: 'string',
        description:
          'Applies to phone authentication methods only. The destination phone number used to send verification codes via text and voice.',
        minLength: 2,
        maxLength: 30,
      },
      email: {
        type: 'string',
        description:
          'Applies to email authentication methods only. The email address used to send verification messages.',
        minLength: 1,
      },
      totp_secret: {
        type: 'string',
        description:
          'Applies to totp authentication methods only. The base32 encoded secret for TOTP generation.',
        minLength: 1,
      },
    },
    additionalProperties: false,
  },
};

/** Body of PATCH /users/{id}/authentication-methods/{authentication_method_id}. */
export const updateMethodSchema: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'A human-readable label to identify the authentication method.' },
    preferred_authentication_method: {
      type: 'string',
      description: 'Preferred phone authentication method',
      enum: ['voice', 'sms'],
    },
  },
  additionalProperties: false,
};
