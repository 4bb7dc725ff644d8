import type { Schema } from '../validation/Schema';

/** `fields` and `include_fields`. */
export const fieldQueries: Readonly<Record<string, Schema>> = {
  fields: {
    type: 'string',
    description:
      'Comma-separated list of fields to include or exclude (based on value provided for include_fields) in the result. Leave empty to retrieve all fields.',
  },
  include_fields: {
    type: 'boolean',
    description: 'Whether specified fields are to be included (true) or excluded (false).',
  },
};

/** What GET /users takes in addition to paging and fields. */
export const listUsersQueries: Readonly<Record<string, Schema>> = {
  sort: {
    type: 'string',
    description:
      'Field to sort by. Use <code>field:order</code> where order is <code>1</code> for ascending and <code>-1</code> for descending. e.g. <code>created_at:1</code>',
  },
  connection: {
    type: 'string',
    description:
      'Connection filter. Only applies when using <code>search_engine=v1</code>. To filter by connection with <code>search_engine=v2|v3</code>, use <code>q=identities.connection:"connection_name"</code>',
  },
  q: {
    type: 'string',
    description:
      "Query in <a target='_new' href ='https://lucene.apache.org/core/2_9_4/queryparsersyntax.html'>Lucene query string syntax</a>. Some query types cannot be used on metadata fields, for details see <a href='https://auth0.com/docs/users/search/v3/query-syntax#searchable-fields'>Searchable Fields</a>.",
  },
  search_engine: {
    type: 'string',
    description: 'The version of the search engine',
    enum: ['v1', 'v2', 'v3'],
  },
  primary_order: {
    type: 'boolean',
    description:
      'If true (default), results are returned in a deterministic order. If false, results may be returned in a non-deterministic order, which can enhance performance for complex queries targeting a small number of users. Set to false only when consistent ordering and pagination is not required.',
  },
};

/** What GET /users-by-email takes in addition to fields. */
export const byEmailQueries: Readonly<Record<string, Schema>> = {
  email: { type: 'string', description: 'Email address to search for (case-sensitive).' },
};

/** What GET /users/{id}/logs takes in addition to paging. */
export const userLogsQueries: Readonly<Record<string, Schema>> = {
  sort: {
    type: 'string',
    description: 'Field to sort by. Use `fieldname:1` for ascending order and `fieldname:-1` for descending.',
  },
};

/** What GET /logs takes in addition to paging and fields. */
export const logQueries: Readonly<Record<string, Schema>> = {
  sort: {
    type: 'string',
    description:
      'Field to use for sorting appended with <code>:1</code>  for ascending and <code>:-1</code> for descending. e.g. <code>date:-1</code>',
  },
  q: { type: 'string', description: 'Query in Lucene query string syntax.' },
  search: { type: 'string', description: 'Retrieves logs that match the specified search criteria.' },
};
