import type { Schema } from '../validation/Schema';

/** What GET /clients takes besides paging and fields. */
export const clientQueries: Readonly<Record<string, Schema>> = {
  is_global: { type: 'boolean', description: 'Optional filter on the global client parameter.' },
  is_first_party: {
    type: 'boolean',
    description: 'Optional filter on whether or not a client is a first-party client.',
  },
  app_type: {
    type: 'string',
    description: 'Optional filter by a comma-separated list of application types.',
  },
  external_client_id: {
    type: 'string',
    minLength: 1,
    maxLength: 120,
    description:
      'Optional filter by the <a href="https://www.ietf.org/archive/id/draft-ietf-oauth-client-id-metadata-document-04.html">Client ID Metadata Document</a> URI for CIMD-registered clients.',
  },
  q: { type: 'string' },
};
