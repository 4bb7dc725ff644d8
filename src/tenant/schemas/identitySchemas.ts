import type { Schema } from '../validation/Schema';
import { PROVIDERS } from '../users/providers';

/** Body of POST /users/{id}/identities. */
export const linkSchema: Schema = {
  type: 'object',
  properties: {
    provider: {
      type: 'string',
      description: 'Identity provider of the secondary user account being linked.',
      enum: PROVIDERS,
    },
    connection_id: {
      type: 'string',
      description:
        'connection_id of the secondary user account being linked when more than one `auth0` database provider exists.',
      pattern: '^con_[A-Za-z0-9]{16}$',
    },
    user_id: {
      description: 'user_id of the secondary user account being linked.',
      oneOf: [{ type: 'string', minLength: 1 }, { type: 'integer' }],
    },
    link_with: {
      type: 'string',
      description:
        'JWT for the secondary account being linked. If sending this parameter, `provider`, `user_id`, and `connection_id` must not be sent.',
    },
  },
  additionalProperties: false,
  minProperties: 1,
};
