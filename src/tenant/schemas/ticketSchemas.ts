/* eslint-disable words/plain-words -- descriptions in the API's own words */
import { PROVIDERS } from '../users/providers';
import type { Schema } from '../validation/Schema';

/** What every ticket takes. */
const properties: NonNullable<Schema['properties']> = {
  user_id: {
    type: 'string',
    description: 'user_id of for whom the ticket should be created.',
    format: 'user-id',
  },
  client_id: {
    type: 'string',
    description:
      "ID of the client (application). If provided for tenants using the New Universal Login experience, the email template and UI displays application details, and the user is prompted to redirect to the application's <a target='' href='https://auth0.com/docs/authenticate/login/auth0-universal-login/configure-default-login-routes#completing-the-password-reset-flow'>default login route</a> after the ticket is used. client_id is required to use the <a target='' href='https://auth0.com/docs/customize/actions/flows-and-triggers/post-change-password-flow'>Password Reset Post Challenge</a> trigger.",
    format: 'client-id',
  },
  organization_id: {
    type: 'string',
    description:
      '(Optional) Organization ID – the ID of the Organization. If provided, organization parameters will be made available to the email template and organization branding will be applied to the prompt. In addition, the redirect link in the prompt will include organization_id and organization_name query string parameters.',
    format: 'organization-id',
  },
  ttl_sec: {
    type: 'integer',
    description:
      'Number of seconds for which the ticket is valid before expiration. If unspecified or set to 0, this value defaults to 432000 seconds (5 days).',
    minimum: 0,
  },
  includeEmailInRedirect: {
    type: 'boolean',
    description:
      'Whether to include the email address as part of the returnUrl in the reset_email (true), or not (false).',
  },
};

/** Body of POST /tickets/email-verification. */
export const emailVerificationTicketSchema: Schema = {
  type: 'object',
  required: ['user_id'],
  properties: {
    ...properties,
    result_url: {
      type: 'string',
      description:
        'URL the user will be redirected to in the classic Universal Login experience once the ticket is used. Cannot be specified when using client_id or organization_id.',
      format: 'url',
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
  },
  additionalProperties: false,
};

/** Body of POST /tickets/password-change. */
export const passwordChangeTicketSchema: Schema = {
  type: 'object',
  properties: {
    ...properties,
    result_url: {
      type: 'string',
      description:
        'URL the user will be redirected to in the classic Universal Login experience once the ticket is used. Cannot be specified when using organization_id. May be specified together with client_id when the tenant has a custom password reset page enabled and a password-reset-post-challenge Action bound.',
      format: 'url',
    },
    connection_id: {
      type: 'string',
      description:
        'ID of the connection. If provided, allows the user to be specified using email instead of user_id. If you set this value, you must also send the email parameter. You cannot send user_id when specifying a connection_id.',
      pattern: '^con_[A-Za-z0-9]{16}$',
    },
    email: {
      type: 'string',
      description:
        'Email address of the user for whom the tickets should be created. Requires the connection_id parameter. Cannot be specified when using user_id.',
      format: 'email',
    },
    // Recorded: taken, though the API's own document no longer has it.
    new_password: { type: 'string', minLength: 1 },
    mark_email_as_verified: {
      type: 'boolean',
      description:
        'Whether to set the email_verified attribute to true (true) or whether it should not be updated (false).',
    },
    identity: {
      type: 'object',
      description: "The user's identity. If you set this value, you must also send the user_id parameter.",
      required: ['user_id', 'provider'],
      properties: {
        user_id: {
          type: 'string',
          description: 'user_id of the identity.',
        },
        provider: {
          type: 'string',
          description: 'Identity provider name of the identity. Only `auth0` is supported',
          enum: ['auth0'],
        },
        connection_id: {
          type: 'string',
          description: 'connection_id of the identity.',
          pattern: '^con_[A-Za-z0-9]{16}$',
        },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
