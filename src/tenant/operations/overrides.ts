import type { Schema } from '../validation/Schema';
import type { OperationName } from './names';
import type { Operation } from './Operation';

type Override = (operation: Operation) => Operation;

/** An operation whose body takes further properties, or describes some of them otherwise. */
const withProperties =
  (properties: NonNullable<Schema['properties']>): Override =>
  (operation) => ({
    ...operation,
    body: { ...operation.body, properties: { ...operation.body?.properties, ...properties } },
  });

/** An operation that takes any URI as a property. */
const withUri =
  (name: string): Override =>
  (operation) =>
    withProperties({ [name]: { ...operation.body?.properties?.[name], format: 'uri' } })(operation);

/** An operation that answers with another status. */
const withStatus =
  (status: number): Override =>
  (operation) => ({ ...operation, status });

/** An operation whose query takes further parameters, or describes some of them otherwise. */
const withQuery =
  (parameters: NonNullable<Schema['properties']>): Override =>
  (operation) => ({
    ...operation,
    query: { ...operation.query, properties: { ...operation.query?.properties, ...parameters } },
  });

/** An operation whose body needs no property. */
const withoutRequired: Override = (operation) => ({
  ...operation,
  body: { ...operation.body, required: [] },
});

/** An operation that can do without a body. */
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

/** A schema with plain http to this machine wherever the document asks for https. */
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

/** Log streams of type `http` may lead to this machine by plain http. */
const withLocalEndpoints: Override = (operation) => ({
  ...operation,
  ...(operation.body ? { body: withLocalHttp(operation.body) } : {}),
});

/** Where the API does not do what its document says: each with the reason. */
export const OVERRIDES: Readonly<Partial<Record<OperationName, Override>>> = {
  // Recorded: the document says 201.
  'PATCH /clients/{client_id}/credentials/{credential_id}': withStatus(200),
  // Recorded: the document says 201, as for a new one.
  'PATCH /hooks/{id}': withStatus(200),
  // Recorded: the document says 202.
  'POST /actions/actions/{id}/deploy': withStatus(200),
  'POST /actions/actions/{actionId}/versions/{id}/deploy': (operation) => ({
    ...operation,
    status: 200,
    hasOptionalBody: true,
  }),
  // A stream has at least one subscription, says the document where it shows one.
  'PATCH /event-streams/{id}': (operation) =>
    withProperties({
      subscriptions: { ...operation.body?.properties?.subscriptions, minItems: 1 },
    })(operation),
  // The tenant delivers to this machine, and receivers of tests seldom have a certificate.
  'POST /log-streams': withLocalEndpoints,
  'PATCH /log-streams/{id}': withLocalEndpoints,
  // "This must be a URI", says the description, such as `urn:acme:token`.
  'POST /token-exchange-profiles': withUri('subject_token_type'),
  'PATCH /token-exchange-profiles/{id}': withUri('subject_token_type'),
  // Refused in words of its own.
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
  // The document has `include_fields` and forgot what it is about.
  'GET /resource-servers': withQuery({ fields }),
  'GET /resource-servers/{id}': withQuery({ fields }),
  // The description names the fields that the list can be sorted by.
  'GET /organizations': withQuery({ sort: ORGANIZATION_SORT }),
  // Recorded: taken, though the document does not have it.
  'POST /branding/themes': withProperties({ identifiers: { type: 'object' } }),
  'PATCH /branding/themes/{themeId}': withProperties({ identifiers: { type: 'object' } }),
  // Recorded: taken, though the document no longer has it.
  'POST /resource-servers': withProperties({ token_lifetime_for_web: tokenLifetimeForWeb }),
  'PATCH /resource-servers/{id}': withProperties({ token_lifetime_for_web: tokenLifetimeForWeb }),
  // Recorded: further fields are refused, with advice, although the document allows them.
  'PATCH /users/{id}': (operation) => ({
    ...operation,
    body: { ...operation.body, additionalProperties: false, additionalHint: ADVICE },
  }),
  // The tenant's own limit; the API publishes none.
  'PUT /users/{id}/authentication-methods': (operation) => ({
    ...operation,
    body: { ...operation.body, maxItems: 1000 },
  }),
  // The document does not have `q`, which v3's clients send, and tells the limits of `take` in words only.
  'GET /logs': (operation) =>
    withQuery({
      q: { type: 'string', description: 'Query in Lucene query string syntax.' },
      take: { ...operation.query?.properties?.take, minimum: 1, maximum: 100 },
    })(operation),
  // The document forgot that a page is not negative.
  'GET /users/{id}/logs': (operation) =>
    withQuery({ page: { ...operation.query?.properties?.page, minimum: 0 } })(operation),
  // The description says 20 at most, the schema 100: the lesser holds.
  'GET /users/{id}/connected-accounts': (operation) =>
    withQuery({ take: { ...operation.query?.properties?.take, maximum: 20 } })(operation),
  // Recorded: taken, though the document no longer has it.
  'POST /tickets/password-change': withProperties({ new_password: { type: 'string', minLength: 1 } }),
  // Recorded: without a full stop at its end.
  'POST /jobs/verification-email': (operation) => {
    const { client_id: client } = operation.body?.properties ?? {};
    const description = client?.description?.replace(/\.$/, '');
    return withProperties({ client_id: { ...client, description } })(operation);
  },
  // All of it is optional, and older clients send nothing.
  'POST /jobs/users-exports': (operation) => {
    const { fields: columns } = operation.body?.properties ?? {};
    // The tenant's own limit, to bound the cost of an export.
    return withOptionalBody(withProperties({ fields: { ...columns, maxItems: 100 } })(operation));
  },
  // Refused in words about its parts.
  'POST /jobs/users-imports': (operation) => withOptionalBody(withoutRequired(operation)),
  'POST /users/{id}/revoke-access': withOptionalBody,
};
