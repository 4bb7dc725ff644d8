import type { Schema } from '../validation/Schema';

/** What an organization can be given and change. */
const properties: NonNullable<Schema['properties']> = {
  name: {
    type: 'string',
    description: 'The name of this organization.',
    minLength: 1,
    maxLength: 50,
    format: 'organization-name',
  },
  display_name: {
    type: 'string',
    description: 'Friendly name of this organization.',
    minLength: 1,
    maxLength: 255,
  },
  branding: {
    type: 'object',
    description: 'Theme defines how to style the login pages.',
    properties: {
      logo_url: {
        type: 'string',
        description: 'URL of logo to display on login page.',
        format: 'strict-https-uri-or-null',
      },
      colors: {
        type: 'object',
        description: 'Color scheme used to customize the login pages.',
        required: ['primary', 'page_background'],
        properties: {
          primary: {
            type: 'string',
            description: 'HEX Color for primary elements.',
            format: 'html-color',
          },
          page_background: {
            type: 'string',
            description: 'HEX Color for background.',
            format: 'html-color',
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
  metadata: {
    type: 'object',
    description:
      'Metadata associated with the organization, in the form of an object with string values (max 255 chars). Maximum of 25 metadata properties allowed.',
    additionalProperties: {
      type: ['string', 'null'],
      maxLength: 255,
    },
    maxProperties: 25,
  },
};

/** Body of POST /organizations/{id}/enabled_connections, and each item of `enabled_connections`. */
export const addEnabledConnectionSchema: Schema = {
  type: 'object',
  description: 'Connection to be added to the organization.',
  required: ['connection_id'],
  properties: {
    connection_id: {
      type: 'string',
      description: 'ID of the connection.',
    },
    assign_membership_on_login: {
      type: 'boolean',
      description:
        'When true, all users that log in with this connection will be automatically granted membership in the organization. When false, users must be granted membership in the organization before logging in with this connection.',
    },
    show_as_button: {
      type: 'boolean',
      description:
        'Determines whether a connection should be displayed on this organization’s login prompt. Only applicable for enterprise connections. Default: true.',
    },
    is_signup_enabled: {
      type: 'boolean',
      description:
        'Determines whether organization signup should be enabled for this organization connection. Only applicable for database connections. Default: false.',
    },
  },
  additionalProperties: false,
};

const { connection_id: _id, ...enabledConnection } = addEnabledConnectionSchema.properties ?? {};

/** Body of PATCH /organizations/{id}/enabled_connections/{connectionId}. */
export const updateEnabledConnectionSchema: Schema = {
  type: 'object',
  minProperties: 1,
  properties: enabledConnection,
  additionalProperties: false,
};

/** Body of POST /organizations. */
export const createOrganizationSchema: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    ...properties,
    enabled_connections: {
      type: 'array',
      description:
        'Connections that will be enabled for this organization. See POST enabled_connections endpoint for the object format. (Max of 10 connections allowed)',
      items: addEnabledConnectionSchema,
      maxItems: 10,
    },
  },
  additionalProperties: false,
};

/** Body of PATCH /organizations/{id}. */
export const updateOrganizationSchema: Schema = {
  type: 'object',
  properties: properties,
  additionalProperties: false,
};

/** Body of POST /organizations/{id}/members. */
export const addMembersSchema: Schema = {
  type: 'object',
  required: ['members'],
  properties: {
    members: {
      type: 'array',
      description: 'List of user IDs to add to the organization as members.',
      items: {
        type: 'string',
        format: 'user-id-with-max-length',
      },
      minItems: 1,
    },
  },
};

/** Body of DELETE /organizations/{id}/members. */
export const removeMembersSchema: Schema = {
  type: 'object',
  required: ['members'],
  properties: {
    members: {
      type: 'array',
      description: 'List of user IDs to remove from the organization.',
      items: {
        type: 'string',
        format: 'user-id-with-max-length',
      },
      minItems: 1,
    },
  },
};

/** Body of POST /organizations/{id}/members/{user_id}/roles. */
export const assignMemberRolesSchema: Schema = {
  type: 'object',
  required: ['roles'],
  properties: {
    roles: {
      type: 'array',
      description: 'List of roles IDs to associated with the user.',
      items: {
        type: 'string',
        format: 'role-id',
      },
      minItems: 1,
    },
  },
  additionalProperties: false,
};

/** Body of DELETE /organizations/{id}/members/{user_id}/roles. */
export const removeMemberRolesSchema: Schema = {
  type: 'object',
  required: ['roles'],
  properties: {
    roles: {
      type: 'array',
      description: 'List of roles IDs associated with the organization member to remove.',
      items: {
        type: 'string',
        format: 'role-id',
      },
      minItems: 1,
    },
  },
  additionalProperties: false,
};
