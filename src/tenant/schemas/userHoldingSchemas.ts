import type { Schema } from '../validation/Schema';

/** What lists by checkpoint take. @param take What the API says of their length. */
export const checkpointQueries = (
  take: Schema = { maximum: 100, description: 'Number of results per page. Defaults to 50.' },
  from = 'Optional Id from which to start selection.',
): Readonly<Record<string, Schema>> => ({
  take: { type: 'integer', minimum: 1, ...take },
  from: { type: 'string', description: from },
});

/** What GET /users/{id}/connected-accounts takes. Its document says at most 100, its description 20: the lesser holds. */
export const connectedAccountsQueries = checkpointQueries({
  maximum: 20,
  description: 'Number of results to return.  Defaults to 10 with a maximum of 20',
});

/** What GET /users/{id}/sessions and /refresh-tokens take. */
export const cursorQueries: Readonly<Record<string, Schema>> = {
  ...checkpointQueries(undefined, 'An optional cursor from which to start the selection (exclusive).'),
  include_totals: {
    type: 'boolean',
    description:
      'Return results inside an object that contains the total result count (true) or as a direct array of results (false, default).',
  },
};

/** What the lists of effective roles take. */
export const effectiveQueries = checkpointQueries({
  description: 'Number of results per page. Defaults to 50.',
});

/** What GET /users/{id}/effective-roles/sources/groups also takes. */
export const roleQuery: Readonly<Record<string, Schema>> = {
  role_id: { type: 'string', description: 'ID of the role to get source groups for.' },
};

/** What GET /users/{id}/effective-permissions also takes. */
export const apiQuery: Readonly<Record<string, Schema>> = {
  resource_server_identifier: {
    type: 'string',
    description: 'The identifier of the resource server for which to calculate user permissions.',
    minLength: 1,
    maxLength: 600,
  },
};

/** What GET /users/{id}/effective-permissions/sources/effective-roles also takes. */
export const permissionQuery: Readonly<Record<string, Schema>> = {
  ...apiQuery,
  permission_name: {
    type: 'string',
    description: 'Name of this permission',
    minLength: 1,
    maxLength: 280,
  },
};

/** Body of POST /users/{id}/revoke-access. */
export const revokeAccessSchema: Schema = {
  type: 'object',
  properties: {
    session_id: { type: 'string', description: 'ID of the session to revoke.', maxLength: 50 },
    preserve_refresh_tokens: {
      type: 'boolean',
      description: 'Whether to preserve the refresh tokens associated with the session.',
    },
  },
  additionalProperties: false,
};

/** Body of POST /users/{id}/risk-assessments/clear. */
export const clearAssessorsSchema: Schema = {
  type: 'object',
  required: ['connection', 'assessors'],
  properties: {
    connection: {
      type: 'string',
      description: 'The name of the connection containing the user whose assessors should be cleared.',
      minLength: 1,
      maxLength: 128,
      pattern: '^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$',
    },
    assessors: {
      type: 'array',
      description: 'List of assessors to clear.',
      minItems: 1,
      items: { type: 'string', description: 'Assessors to clear.', enum: ['new-device'] },
    },
  },
  additionalProperties: false,
};
