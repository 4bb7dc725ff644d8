import type { Schema } from '../validation/Schema';
import type { OperationName } from './names';
import type { Operation } from './Operation';

type Override = (operation: Operation) => Operation;

/** Applies several overrides, one after the other. */
const all =
  (...overrides: readonly Override[]): Override =>
  (operation) =>
    overrides.reduce((before, override) => override(before), operation);

/** An operation with changes to the schema of its body. */
const withBody =
  (change: Schema): Override =>
  (operation) => ({ ...operation, body: { ...operation.body, ...change } });

/** An operation whose body has additional properties. */
const withProperties =
  (properties: NonNullable<Schema['properties']>): Override =>
  (operation) =>
    withBody({ properties: { ...operation.body?.properties, ...properties } })(operation);

/** An operation with changes to a property of its body. */
const withProperty =
  (name: string, change: Schema): Override =>
  (operation) =>
    withProperties({ [name]: { ...operation.body?.properties?.[name], ...change } })(operation);

/** An operation with another status. */
const withStatus =
  (status: number): Override =>
  (operation) => ({ ...operation, status });

/** An operation with additional query parameters. */
const withQuery =
  (parameters: NonNullable<Schema['properties']>): Override =>
  (operation) => ({
    ...operation,
    query: { ...operation.query, properties: { ...operation.query?.properties, ...parameters } },
  });

/** An operation with changes to a query parameter. */
const withParameter =
  (name: string, change: Schema): Override =>
  (operation) =>
    withQuery({ [name]: { ...operation.query?.properties?.[name], ...change } })(operation);

/** An operation whose body is optional. */
const withOptionalBody: Override = (operation) => ({ ...operation, hasOptionalBody: true });

const fields: Schema = {
  type: 'string',
  description:
    'Comma-separated list of fields to include or exclude (based on value provided for include_fields) in the result. Leave empty to retrieve all fields.',
};
const tokenLifetimeForWeb: Schema = {
  type: 'integer',
  description:
    'Expiration value (in seconds) for access tokens issued for this API via Implicit or Hybrid Flows. Cannot be greater than the `token_lifetime` value.',
  minimum: 0,
  maximum: 2592000,
};

const ORGANIZATION_SORT: Schema = {
  type: 'string',
  maxLength: 15,
  pattern: '^(name|display_name|created_at):-?1$',
  description:
    'Field to sort by. Use <code>field:order</code> where order is <code>1</code> for ascending and <code>-1</code> for descending. e.g. <code>created_at:1</code>. We currently support sorting by the following fields: <code>name</code>, <code>display_name</code> and <code>created_at</code>.',
};

const ADVICE =
  'consider storing them in app_metadata or user_metadata. See "Users Metadata" in https://auth0.com/docs/api/v2/changes for more details';

const LOCAL_HTTP = 'http://(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d+)?(/.*)?$';

/** A schema that allows plain http to this machine wherever the document requires https. */
function withLocalHttp(schema: Schema): Schema {
  const { httpEndpoint } = schema.properties ?? {};
  const within = (schemas: readonly Schema[] | undefined) => schemas?.map(withLocalHttp);
  const properties = Object.entries(schema.properties ?? {}).map(([name, own]): [string, Schema] => [
    name,
    own === httpEndpoint ? { ...own, pattern: `^(https://.*|${LOCAL_HTTP})` } : withLocalHttp(own),
  ]);
  return {
    ...schema,
    ...(schema.properties ? { properties: Object.fromEntries(properties) } : {}),
    ...(schema.oneOf ? { oneOf: within(schema.oneOf) } : {}),
  };
}

/** Log streams of type `http` may use plain http to this machine. */
const withLocalEndpoints: Override = (operation) => ({
  ...operation,
  ...(operation.body ? { body: withLocalHttp(operation.body) } : {}),
});

/** Where the API differs from its document, with the reason. */
export const OVERRIDES: Readonly<Partial<Record<OperationName, Override>>> = {
  // Recorded: the document says 201.
  'PATCH /clients/{client_id}/credentials/{credential_id}': withStatus(200),
  // Recorded: the document says 201, as for a new one.
  'PATCH /hooks/{id}': withStatus(200),
  // Recorded: the document says 202.
  'POST /actions/actions/{id}/deploy': withStatus(200),
  'POST /actions/actions/{actionId}/versions/{id}/deploy': all(withStatus(200), withOptionalBody),
  // The description says that a stream has at least one subscription.
  'PATCH /event-streams/{id}': withProperty('subscriptions', { minItems: 1 }),
  // The tenant delivers to this machine, and test receivers rarely have a certificate.
  'POST /log-streams': withLocalEndpoints,
  'PATCH /log-streams/{id}': withLocalEndpoints,
  // The description says "This must be a URI", such as `urn:acme:token`.
  'POST /token-exchange-profiles': withProperty('subject_token_type', { format: 'uri' }),
  'PATCH /token-exchange-profiles/{id}': withProperty('subject_token_type', { format: 'uri' }),
  // Refused with its own message.
  'PUT /branding/templates/universal-login': (operation) => ({
    ...operation,
    body: {
      oneOf: [
        { type: 'string' },
        {
          type: 'object',
          required: ['template'],
          properties: { template: { type: 'string' } },
          additionalProperties: false,
        },
      ],
    },
  }),
  // The document has `include_fields` without `fields`.
  'GET /resource-servers': withQuery({ fields }),
  'GET /resource-servers/{id}': withQuery({ fields }),
  // The description lists the fields that the list can be sorted by.
  'GET /organizations': withQuery({ sort: ORGANIZATION_SORT }),
  // Recorded: accepted, though the document does not have it.
  'POST /branding/themes': withProperties({ identifiers: { type: 'object' } }),
  'PATCH /branding/themes/{themeId}': withProperties({ identifiers: { type: 'object' } }),
  // Recorded: accepted, though the document no longer has it.
  'POST /resource-servers': withProperties({ token_lifetime_for_web: tokenLifetimeForWeb }),
  'PATCH /resource-servers/{id}': withProperties({ token_lifetime_for_web: tokenLifetimeForWeb }),
  // Recorded: additional fields are refused, with a hint, although the document allows them.
  'PATCH /users/{id}': withBody({ additionalProperties: false, additionalHint: ADVICE }),
  // The tenant's own limit; the API publishes none.
  'PUT /users/{id}/authentication-methods': withBody({ maxItems: 1000 }),
  // The document does not have `q`, which v3's clients send, and states the limits of `take` only in words.
  'GET /logs': all(
    withQuery({ q: { type: 'string', description: 'Query in Lucene query string syntax.' } }),
    withParameter('take', { minimum: 1, maximum: 100 }),
  ),
  // The document does not say that a page can't be negative.
  'GET /users/{id}/logs': withParameter('page', { minimum: 0 }),
  // The description says 20 at most, the schema 100: the smaller limit applies.
  'GET /users/{id}/connected-accounts': withParameter('take', { maximum: 20 }),
  // Recorded: accepted, though the document no longer has it.
  'POST /tickets/password-change': withProperties({ new_password: { type: 'string', minLength: 1 } }),
  // Recorded: without a period at the end.
  'POST /jobs/verification-email': (operation) => {
    const { client_id: client } = operation.body?.properties ?? {};
    const description = client?.description?.replace(/\.$/, '');
    return withProperty('client_id', { description })(operation);
  },
  // All fields are optional, and older clients send no body. The limit is the tenant's own, to bound the cost of an
  // export.
  'POST /jobs/users-exports': all(withOptionalBody, withProperty('fields', { maxItems: 100 })),
  // Refused with messages about its parts.
  'POST /jobs/users-imports': all(withOptionalBody, withBody({ required: [] })),
  'POST /users/{id}/revoke-access': withOptionalBody,
};
