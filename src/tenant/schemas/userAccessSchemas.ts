import { MAX_ITEMS, type Schema } from '../validation/Schema';

/** Body of POST /users/{id}/roles. */
export const assignRolesSchema: Schema = {
  type: 'object',
  required: ['roles'],
  properties: {
    roles: {
      type: 'array',
      description: 'List of roles IDs to associated with the user.',
      items: { type: 'string', minLength: 1 },
      minItems: 1,
    },
  },
  additionalProperties: false,
};

/** Body of DELETE /users/{id}/roles. */
export const removeRolesSchema: Schema = {
  type: 'object',
  required: ['roles'],
  properties: {
    roles: {
      type: 'array',
      description: 'List of roles IDs to remove from the user.',
      items: { type: 'string', minLength: 1 },
      minItems: 1,
    },
  },
  additionalProperties: false,
};

/** Body of POST /users/{id}/permissions. */
export const assignPermissionsSchema: Schema = {
  type: 'object',
  required: ['permissions'],
  properties: {
    permissions: {
      type: 'array',
      maxItems: MAX_ITEMS,
      description: 'List of permissions to add to this user.',
      items: {
        type: 'object',
        required: ['resource_server_identifier', 'permission_name'],
        properties: {
          resource_server_identifier: {
            type: 'string',
            description: 'Resource server (API) identifier that this permission is for.',
          },
          permission_name: { type: 'string', description: 'Name of this permission.' },
        },
        additionalProperties: false,
      },
      minItems: 1,
    },
  },
  additionalProperties: false,
};

/** Body of DELETE /users/{id}/permissions. */
export const removePermissionsSchema: Schema = {
  type: 'object',
  required: ['permissions'],
  properties: {
    permissions: {
      type: 'array',
      maxItems: MAX_ITEMS,
      description: 'List of permissions to remove from this user.',
      items: {
        type: 'object',
        required: ['resource_server_identifier', 'permission_name'],
        properties: {
          resource_server_identifier: {
            type: 'string',
            description: 'Resource server (API) identifier that this permission is for.',
          },
          permission_name: { type: 'string', description: 'Name of this permission.' },
        },
        additionalProperties: false,
      },
      minItems: 1,
    },
  },
  additionalProperties: false,
};
