import { MAX_ITEMS, type Schema } from '../validation/Schema';

/** Body of POST /roles. */
export const createRoleSchema: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: {
      type: 'string',
      description: 'Name of the role.',
    },
    description: {
      type: 'string',
      description: 'Description of the role.',
    },
  },
  additionalProperties: false,
};

/** Body of PATCH /roles/{id}. */
export const updateRoleSchema: Schema = {
  type: 'object',
  properties: {
    name: {
      type: 'string',
      description: 'Name of this role.',
    },
    description: {
      type: 'string',
      description: 'Description of this role.',
    },
  },
  additionalProperties: false,
};

/** Body of POST and DELETE /roles/{id}/permissions. */
export const rolePermissionsSchema: Schema = {
  type: 'object',
  required: ['permissions'],
  properties: {
    permissions: {
      type: 'array',
      maxItems: MAX_ITEMS,
      description: 'array of resource_server_identifier, permission_name pairs.',
      items: {
        type: 'object',
        required: ['resource_server_identifier', 'permission_name'],
        properties: {
          resource_server_identifier: {
            type: 'string',
            description: 'Resource server (API) identifier that this permission is for.',
          },
          permission_name: {
            type: 'string',
            description: 'Name of this permission.',
          },
        },
        additionalProperties: false,
      },
      minItems: 1,
    },
  },
  additionalProperties: false,
};

/** Body of POST /roles/{id}/users. */
export const roleUsersSchema: Schema = {
  type: 'object',
  required: ['users'],
  properties: {
    users: {
      type: 'array',
      description: "user_id's of the users to assign the role to.",
      items: {
        type: 'string',
        format: 'user-id-with-max-length',
      },
    },
  },
  additionalProperties: false,
};
