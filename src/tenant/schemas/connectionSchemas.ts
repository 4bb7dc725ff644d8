import { PROVIDERS } from '../users/providers';
import type { Schema } from '../validation/Schema';

/** What a connection can be given and change. */
const properties: NonNullable<Schema['properties']> = {
  display_name: {
    type: 'string',
    description: 'Connection name used in the new universal login experience',
    maxLength: 128,
  },
  enabled_clients: {
    type: 'array',
    description:
      'Use of this property is NOT RECOMMENDED. Use the PATCH /v2/connections/{id}/clients endpoint to enable the connection for a set of clients.',
    items: {
      type: 'string',
      description: 'The id of the client for which the connection is to be enabled.',
      format: 'client-id',
    },
  },
  is_domain_connection: {
    type: 'boolean',
    description:
      '<code>true</code> promotes to a domain-level connection so that third-party applications can use it. <code>false</code> does not promote the connection, so only first-party applications with the connection enabled can use it. (Defaults to <code>false</code>.)',
  },
  show_as_button: {
    type: 'boolean',
    description:
      'Enables showing a button for the connection in the login page (new experience only). If false, it will be usable only by HRD. (Defaults to <code>false</code>.)',
  },
  realms: {
    type: 'array',
    description:
      'Defines the realms for which the connection will be used (ie: email domains). If the array is empty or the property is not specified, the connection name will be added as realm.',
    items: {
      type: 'string',
      description: 'The realm where this connection belongs',
      format: 'connection-realm',
    },
  },
  metadata: {
    type: 'object',
    description:
      'Metadata associated with the connection in the form of an object with string values (max 255 chars).  Maximum of 10 metadata properties allowed.',
    additionalProperties: {
      type: ['string', 'null'],
      maxLength: 255,
    },
    maxProperties: 10,
  },
  authentication: {
    type: 'object',
    description: 'Configure the purpose of a connection to be used for authentication during login.',
    required: ['active'],
    properties: {
      active: {
        type: 'boolean',
      },
    },
    additionalProperties: false,
  },
  connected_accounts: {
    type: 'object',
    description: 'Configure the purpose of a connection to be used for connected accounts and Token Vault.',
    required: ['active'],
    properties: {
      active: {
        type: 'boolean',
      },
      cross_app_access: {
        type: 'boolean',
      },
    },
    additionalProperties: false,
  },
  cross_app_access_requesting_app: {
    type: 'object',
    description: 'Configure the connection to be used as a Requesting Application for Cross App Access.',
    required: ['active'],
    properties: {
      active: {
        type: 'boolean',
        description:
          'Set to `true` to enable the connection as a Requesting Application for Cross App Access.',
      },
    },
    additionalProperties: false,
  },
};

/** The options that this tenant knows by name; others are kept as they are. */
const options: NonNullable<Schema['properties']> = {
  non_persistent_attrs: {
    type: ['array', 'null'],
    description:
      'An array of user fields that should not be stored in the Auth0 database (https://auth0.com/docs/security/data-security/denylist)',
    items: {
      type: 'string',
    },
  },
  import_mode: {
    type: 'boolean',
    description:
      'Enable this if you have a legacy user store and you want to gradually migrate those users to the Auth0 user store',
  },
  passwordPolicy: {
    type: ['string', 'null'],
    description: 'Password strength level',
    enum: ['none', 'low', 'fair', 'good', 'excellent', null],
  },
  disable_self_service_change_password: {
    type: 'boolean',
  },
  set_user_root_attributes: {
    type: 'string',
    description:
      "When using an external IdP, this flag determines  whether 'name', 'given_name', 'family_name', 'nickname', and 'picture' attributes are updated. In addition, it also determines whether the user is created when user doesnt exist previously. Possible values are 'on_each_login' (default value, it configures the connection to automatically create the user if necessary and update the root attributes from the external IdP with each user login. When this setting is used, root attributes cannot be independently updated), 'on_first_login' (configures the connection to create the user and set the root attributes on first login only, allowing them to be independently updated thereafter), and 'never_on_login' (configures the connection not to create the user and not to set the root attributes from the external IdP, allowing them to be independently updated).",
    enum: ['on_each_login', 'on_first_login', 'never_on_login'],
  },
};

/** What GET /connections takes besides paging and fields. */
export const connectionQueries: Readonly<Record<string, Schema>> = {
  strategy: {
    type: 'array',
    items: { type: 'string', enum: [...PROVIDERS, 'auth0-adldap'] },
    description: 'Provide strategies to only retrieve connections with such strategies',
  },
  name: { type: 'string', description: 'Provide the name of the connection to retrieve' },
};

/** Body of POST /connections. */
export const createConnectionSchema: Schema = {
  type: 'object',
  required: ['name', 'strategy'],
  properties: {
    name: {
      type: 'string',
      description:
        "The name of the connection. Must start and end with an alphanumeric character and can only contain alphanumeric characters and '-'. Max length 128",
      maxLength: 128,
      pattern: '^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$',
    },
    strategy: {
      type: 'string',
      description: 'The identity provider identifier for the connection',
      enum: PROVIDERS,
    },
    options: {
      type: 'object',
      description: "The connection's options (depend on the connection strategy)",
      properties: options,
      // The tenant's own limit; the API publishes none.
      maxProperties: 10_000,
    },
    ...properties,
  },
  additionalProperties: false,
};

/** Body of PATCH /connections/{id}. */
export const updateConnectionSchema: Schema = {
  type: 'object',
  minProperties: 1,
  properties: {
    ...properties,
    display_name: {
      type: 'string',
      description:
        'The connection name used in the new universal login experience. If display_name is not included in the request, the field will be overwritten with the name value.',
      maxLength: 128,
    },
    enabled_clients: {
      type: ['array', 'null'],
      description:
        'DEPRECATED property. Use the PATCH /v2/connections/{id}/clients endpoint to enable or disable the connection for any clients.',
      items: {
        type: 'string',
        description: 'The client_id of the client to for which the connection is to be enabled',
        format: 'client-id',
      },
    },
    options: {
      type: ['object', 'null'],
      description:
        "The connection's options (depend on the connection strategy). To update these options, the `update:connections_options` scope must be present. To verify your changes, also include the `read:connections_options` scope. If this scope is not specified, you will not be able to review the updated object.",
      properties: options,
      // The tenant's own limit; the API publishes none.
      maxProperties: 10_000,
    },
  },
  additionalProperties: false,
};
