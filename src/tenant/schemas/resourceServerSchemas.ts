import { MAX_ITEMS, type Schema } from '../validation/Schema';

/** What an API can be given and change. */
const properties: NonNullable<Schema['properties']> = {
  name: {
    type: 'string',
    description: 'Friendly name for this resource server. Can not contain `<` or `>` characters.',
    maxLength: 200,
    pattern: '^[^<>]+$',
  },
  scopes: {
    type: 'array',
    maxItems: MAX_ITEMS,
    description: 'List of permissions (scopes) that this API uses.',
    items: {
      type: 'object',
      required: ['value'],
      properties: {
        value: {
          type: 'string',
          description: 'Value of this scope.',
          minLength: 1,
          maxLength: 280,
        },
        description: {
          type: 'string',
          description: 'User-friendly description of this scope.',
          maxLength: 500,
        },
      },
      additionalProperties: false,
    },
  },
  signing_alg: {
    type: 'string',
    description:
      'Algorithm used to sign JWTs. Can be `HS256` (default) or `RS256`. `PS256` available via addon.',
    enum: ['HS256', 'RS256', 'RS512', 'PS256'],
  },
  signing_secret: {
    type: 'string',
    description: 'Secret used to sign tokens when using symmetric algorithms (HS256).',
    minLength: 16,
  },
  allow_offline_access: {
    type: 'boolean',
    description: 'Whether refresh tokens can be issued for this API (true) or not (false).',
  },
  allow_online_access: {
    type: 'boolean',
    description: 'Whether Online Refresh Tokens can be issued for this API (true) or not (false).',
  },
  allow_online_access_with_ephemeral_sessions: {
    type: 'boolean',
    description:
      'Whether Online Refresh Tokens can be issued even when sessions are configured as ephemeral (true) or not (false).',
  },
  token_lifetime: {
    type: 'integer',
    description:
      'Expiration value (in seconds) for access tokens issued for this API from the token endpoint.',
    minimum: 0,
    maximum: 2592000,
  },
  // Recorded: taken, though the API's own document no longer has it.
  token_lifetime_for_web: {
    type: 'integer',
    description:
      'Expiration value (in seconds) for access tokens issued for this API via Implicit or Hybrid Flows. Cannot be greater than the `token_lifetime` value.',
    minimum: 0,
    maximum: 2592000,
  },
  token_dialect: {
    type: 'string',
    description:
      'Dialect of issued access token. `access_token` is a JWT containing standard Auth0 claims; `rfc9068_profile` is a JWT conforming to the IETF JWT Access Token Profile. `access_token_authz` and `rfc9068_profile_authz` additionally include RBAC permissions claims.',
    enum: ['access_token', 'access_token_authz', 'rfc9068_profile', 'rfc9068_profile_authz'],
  },
  skip_consent_for_verifiable_first_party_clients: {
    type: 'boolean',
    description:
      'Whether to skip user consent for applications flagged as first party (true) or not (false).',
  },
  enforce_policies: {
    type: 'boolean',
    description: 'Whether to enforce authorization policies (true) or to ignore them (false).',
  },
  token_encryption: {
    type: ['object', 'null'],
    required: ['format', 'encryption_key'],
    properties: {
      format: {
        description: 'Format of the encrypted JWT payload.',
        enum: ['compact-nested-jwe'],
      },
      encryption_key: {
        type: 'object',
        required: ['alg', 'pem'],
        properties: {
          name: {
            type: 'string',
            description: 'Name of the encryption key.',
            minLength: 1,
            maxLength: 128,
          },
          alg: {
            type: 'string',
            description: 'Algorithm used to encrypt the token.',
            enum: ['RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
          },
          kid: {
            type: 'string',
            description: 'Key ID.',
            minLength: 1,
            maxLength: 128,
          },
          pem: {
            type: 'string',
            description: 'PEM-formatted public key. Must be JSON escaped.',
            minLength: 1,
            maxLength: 4096,
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
  consent_policy: {
    type: ['string', 'null'],
    enum: ['transactional-authorization-with-mfa', null],
  },
  authorization_details: {
    type: ['array', 'null'],
  },
  proof_of_possession: {
    type: ['object', 'null'],
    description: 'Proof-of-Possession configuration for access tokens',
    required: ['mechanism', 'required'],
    properties: {
      mechanism: {
        type: 'string',
        description: 'Intended mechanism for Proof-of-Possession',
        enum: ['mtls', 'dpop'],
      },
      required: {
        type: 'boolean',
        description: 'Whether the use of Proof-of-Possession is required for the resource server',
      },
      required_for: {
        type: 'string',
        description: 'Specifies which client types require Proof-of-Possession',
        enum: ['public_clients', 'all_clients'],
      },
    },
    additionalProperties: false,
  },
  subject_type_authorization: {
    type: 'object',
    description: 'Defines application access permission for a resource server',
    properties: {
      user: {
        type: 'object',
        description: 'Access Permissions for user flows',
        properties: {
          policy: {
            type: 'string',
            description: 'Defines the user flows policy for the resource server',
            enum: ['allow_all', 'deny_all', 'require_client_grant'],
          },
        },
      },
      client: {
        type: 'object',
        description: 'Access Permissions for client flows',
        properties: {
          policy: {
            type: 'string',
            description: 'Defines the client flows policy for the resource server',
            enum: ['deny_all', 'require_client_grant'],
          },
        },
      },
    },
    additionalProperties: false,
  },
  authorization_policy: {
    type: ['object', 'null'],
    description: 'Authorization policy for the resource server.',
    required: ['policy_id'],
    properties: {
      policy_id: {
        type: 'string',
        description: 'The ID of the authorization policy to apply.',
        minLength: 1,
        maxLength: 1024,
      },
    },
    additionalProperties: false,
  },
};

/** Body of POST /resource-servers. */
export const createResourceServerSchema: Schema = {
  type: 'object',
  required: ['identifier'],
  properties: {
    identifier: {
      type: 'string',
      description:
        'Unique identifier for the API used as the audience parameter on authorization calls. Can not be changed once set.',
      minLength: 1,
      maxLength: 600,
    },
    ...properties,
  },
  additionalProperties: false,
};

/** Body of PATCH /resource-servers/{id}. */
export const updateResourceServerSchema: Schema = {
  type: 'object',
  properties: {
    ...properties,
    enforce_policies: {
      type: 'boolean',
      description: 'Whether authorization policies are enforced (true) or not enforced (false).',
    },
  },
  additionalProperties: false,
};
