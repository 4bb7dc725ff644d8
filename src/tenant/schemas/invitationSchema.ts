import type { Schema } from '../validation/Schema';

/** Body of POST /organizations/{id}/invitations, as the API's reference describes it. */
export const createInvitationSchema: Schema = {
  type: 'object',
  required: ['inviter', 'invitee', 'client_id'],
  properties: {
    inviter: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string', description: "The inviter's name.", maxLength: 300 } },
      additionalProperties: false,
    },
    invitee: {
      type: 'object',
      required: ['email'],
      properties: { email: { type: 'string', description: "The invitee's email.", format: 'email' } },
      additionalProperties: false,
    },
    client_id: { type: 'string', description: 'Auth0 client ID.', format: 'client-id' },
    connection_id: {
      type: 'string',
      description: 'The id of the connection to force invitee to authenticate with.',
    },
    app_metadata: {
      type: 'object',
      description: 'Data related to the user that does affect the application.',
    },
    user_metadata: {
      type: 'object',
      description: 'Data related to the user that does not affect the application.',
    },
    ttl_sec: {
      type: 'integer',
      description:
        'Number of seconds for which the invitation is valid before expiration. If unspecified or set to 0, this value defaults to 604800 seconds (7 days). Max value: 2592000 seconds (30 days).',
      minimum: 0,
      maximum: 2_592_000,
    },
    roles: {
      type: 'array',
      description: 'List of roles IDs to associated with the user.',
      minItems: 1,
      items: { type: 'string', format: 'role-id' },
    },
    send_invitation_email: {
      type: 'boolean',
      description:
        'Whether the user will receive an invitation email (true) or no email (false), true by default',
    },
  },
  additionalProperties: false,
};
