import { PROVIDERS } from '../users/providers';
import type { Schema } from '../validation/Schema';

/** Body of POST /jobs/users-exports. */
export const exportJobSchema: Schema = {
  type: 'object',
  properties: {
    connection_id: {
      type: 'string',
      description: 'connection_id of the connection from which users will be exported.',
      pattern: '^con_[A-Za-z0-9]{16}$',
    },
    format: {
      type: 'string',
      description: 'Format of the file. Must be `json` or `csv`.',
      enum: ['json', 'csv'],
    },
    limit: {
      type: 'integer',
      description: 'Limit the number of records.',
      minimum: 1,
    },
    fields: {
      type: 'array',
      description: 'List of fields to be included in the CSV. Defaults to a predefined set of fields.',
      // The tenant's own limit, to bound the cost of an export.
      maxItems: 100,
      items: {
        type: 'object',
        required: ['name'],
        properties: {
          name: {
            type: 'string',
            description: 'Name of the field in the profile.',
            maxLength: 100,
          },
          export_as: {
            type: 'string',
            description: 'Title of the column in the exported CSV.',
            maxLength: 100,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

/** Fields of the form of POST /jobs/users-imports. */
export const importJobSchema: Schema = {
  type: 'object',
  required: ['users', 'connection_id'],
  properties: {
    users: {
      type: 'string',
    },
    connection_id: {
      type: 'string',
      description: 'connection_id of the connection to which users will be imported.',
      pattern: '^con_[A-Za-z0-9]{16}$',
    },
    upsert: {
      type: 'boolean',
      description: 'Whether to update users if they already exist (true) or to ignore them (false).',
    },
    external_id: {
      type: 'string',
      description: 'Customer-defined ID.',
    },
    send_completion_email: {
      type: 'boolean',
      description:
        'Whether to send a completion email to all tenant owners when the job is finished (true) or not (false).',
    },
  },
};

/** Body of POST /jobs/verification-email. */
export const verificationJobSchema: Schema = {
  type: 'object',
  required: ['user_id'],
  properties: {
    user_id: {
      type: 'string',
      description: 'user_id of the user to send the verification email to.',
      format: 'user-id',
    },
    client_id: {
      type: 'string',
      // Recorded: without a full stop at its end.
      description:
        'client_id of the client (application). If no value provided, the global Client ID will be used',
      format: 'client-id',
    },
    identity: {
      type: 'object',
      description:
        'This must be provided to verify primary social, enterprise and passwordless email identities. Also, is needed to verify secondary identities.',
      required: ['user_id', 'provider'],
      properties: {
        user_id: {
          type: 'string',
          description: 'user_id of the identity to be verified.',
        },
        provider: {
          type: 'string',
          description: 'Identity provider name of the identity (e.g. `google-oauth2`).',
          enum: PROVIDERS,
        },
        connection_id: {
          type: 'string',
          description: 'connection_id of the identity.',
          pattern: '^con_[A-Za-z0-9]{16}$',
        },
      },
      additionalProperties: false,
    },
    organization_id: {
      type: 'string',
      description:
        '(Optional) Organization ID – the ID of the Organization. If provided, organization parameters will be made available to the email template and organization branding will be applied to the prompt. In addition, the redirect link in the prompt will include organization_id and organization_name query string parameters.',
      format: 'organization-id',
    },
  },
  additionalProperties: false,
};
