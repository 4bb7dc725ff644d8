import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import type { TenantResponse } from '../../../src/tenant/router/Route';

/** The API's OpenAPI document is next to the checkout; without it, responses are not checked. */
const FILE = resolve(__dirname, '../../../../shared/contract/openapi.management.json');

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<
      string,
      { properties?: Record<string, object>; required?: string[] | undefined; enum?: unknown[] }
    >;
  };
}

/** Responses that every endpoint may send, although the document does not list them. */
const OF_ALL_ENDPOINTS: readonly number[] = [400, 401, 403, 413, 414, 415, 421, 431, 501];

/**
 * Further responses that the document does not list: conflicts, and successes recorded with another status than
 * documented.
 */
const UNLISTED: ReadonlySet<string> = new Set([
  // The document mentions equal priorities only for creation.
  'PUT /network-acls/{id} 409',
  'PATCH /network-acls/{id} 409',
  'PATCH /hooks/{id} 200',
  'POST /actions/actions/{id}/deploy 200',
  'POST /actions/actions/{actionId}/versions/{id}/deploy 200',
  // It is unknown how the API refuses to bind an action that does not exist.
  'PATCH /actions/triggers/{triggerId}/bindings 404',
  'PATCH /organizations/{id} 409',
  'PATCH /roles/{id} 409',
  'DELETE /roles/{id}/permissions 204',
  'PATCH /clients/{client_id}/credentials/{credential_id} 200',
  'PATCH /resource-servers/{id} 200',
  'POST /organizations/{id}/enabled_connections 409',
  'POST /organizations/{id}/invitations 201',
]);

const LIFETIMES = [
  'session_lifetime',
  'idle_session_lifetime',
  'ephemeral_session_lifetime',
  'idle_ephemeral_session_lifetime',
];

const TIMES = ['created_at', 'updated_at'];

/** Properties of recorded responses that the document does not have, by its schemas. */
const RECORDED_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Action: ['current_version'],
  ...Object.fromEntries(
    ['Create', 'Get', 'Update'].map((verb) => [`${verb}ActionResponseContent`, ['current_version']]),
  ),
  SuspiciousIPThrottlingStage: ['pre-custom-token-exchange'],
  // Null for one that never expires.
  ClientCredential: ['expires_at'],
  GetClientCredentialResponseContent: ['expires_at'],
  // A new client's response contains its credentials completely.
  CredentialId: [
    ...['name', 'credential_type', 'kid', 'alg', 'subject_dn', 'thumbprint_sha256'],
    ...['created_at', 'updated_at', 'expires_at'],
  ],
  ...Object.fromEntries(
    ['Create', 'Get', 'Update', 'Verify', 'UpdateDefault', 'GetDefault'].map((verb) => [
      `${verb}CustomDomainResponseContent`,
      ['created_at', 'is_default'],
    ]),
  ),
  CustomDomain: ['created_at', 'is_default'],
  ...Object.fromEntries(
    ['Create', 'Get', 'Update'].map((verb) => [`${verb}BrandingThemeResponseContent`, ['identifiers']]),
  ),
  GetBrandingDefaultThemeResponseContent: ['identifiers'],
  ...Object.fromEntries(
    ['Create', 'Get', 'Update', 'Reset'].map((verb) => [`${verb}PhoneTemplateResponseContent`, TIMES]),
  ),
  PhoneTemplate: TIMES,
  // Templates that were never set have an empty sender.
  PhoneTemplateContent: ['from'],
  PhoneProviderSchemaMasked: ['credentials'],
  ...Object.fromEntries(
    ['Create', 'Get', 'Update'].map((verb) => [
      `${verb}ConnectionResponseContent`,
      ['provisioning_ticket_url'],
    ]),
  ),
  AssociateOrganizationClientGrantResponseContent: ['grant_id'],
  OrganizationClientGrant: ['subject_type'],
  ConnectionForList: ['provisioning_ticket_url', 'enabled_clients'],
  // Less than an hour is valid, too.
  UpdateTenantSettingsResponseContent: LIFETIMES,
  GetTenantSettingsResponseContent: LIFETIMES,
  TenantSettingsFlags: ['universal_login', 'new_universal_login_experience_enabled'],
};

/** Properties that recorded responses lack, although the document requires them, by its schemas. */
const RECORDED_WITHOUT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['Create', 'Get', 'Update'].flatMap((verb) => [
      [`${verb}BrandingPhoneProviderResponseContent`, ['credentials']],
      [`${verb}BrandingThemeResponseContent`, ['displayName']],
    ]),
  ),
  GetBrandingDefaultThemeResponseContent: ['displayName'],
};

/** Values that were recorded, although the document's enums do not have them. */
const RECORDED_VALUES: Readonly<Record<string, readonly string[]>> = {
  DomainVerificationMethodNameEnum: ['CNAME', 'TXT'],
  LogStreamFilterGroupNameEnum: ['security'],
};

/** Whether any operation of this kind may send a response, although the document omits it for some. */
function isUsual(status: number, path: string): boolean {
  return status === 404 ? path.includes('{') : OF_ALL_ENDPOINTS.includes(status);
}

class AnswerSchemas {
  readonly #document: Document;
  readonly #ajv: Ajv;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #paths: { pattern: RegExp; path: string }[];

  constructor(document: Document) {
    this.#document = document;
    this.#ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
    this.#ajv.addSchema({ $id: 'api', components: document.components });
    this.#paths = Object.keys(document.paths)
      .sort((one, other) => one.split('{').length - other.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^/api/v2${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** How a response violates the document, or undefined. */
  problem(method: string, target: string, { status, body }: TenantResponse): string | undefined {
    const [pathname = ''] = target.split('?');
    const path = this.#paths.find(({ pattern }) => pattern.test(pathname))?.path;
    const operation = path === undefined ? undefined : this.#document.paths[path]?.[method.toLowerCase()];
    if (path === undefined || !operation) return undefined;
    const name = `${method} ${path} ${status}`;
    const described = operation.responses[status];
    if (!described)
      return isUsual(status, path) || UNLISTED.has(name) ? undefined : `${name} is not described`;
    const schema = described.content?.['application/json']?.schema;
    // The document has a schema even for some responses without a body.
    if (!schema || status >= 400 || status === 204) return undefined;
    const validate = this.#validator(name, schema);
    if (validate(body)) return undefined;
    const errors = (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `data${instancePath} ${message} ${String(params.additionalProperty ?? '')}`.trim(),
    );
    return `${name}: ${errors.join(', ')} in ${JSON.stringify(body)}`;
  }

  #validator(name: string, schema: object): ValidateFunction {
    let validate = this.#validators.get(name);
    if (!validate) {
      const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
      validate = this.#ajv.compile(JSON.parse(text));
      this.#validators.set(name, validate);
    }
    return validate;
  }
}

/** A list's last page matches two of the document's formats: at least one of them has to match, not exactly one. */
function readDocument(): Document {
  const document = JSON.parse(readFileSync(FILE, 'utf8').replaceAll('"oneOf":', '"anyOf":')) as Document;
  const { schemas } = document.components;
  for (const [name, properties] of Object.entries(RECORDED_PROPERTIES))
    for (const property of properties) (schemas[name]?.properties ?? {})[property] = {};
  for (const [name, values] of Object.entries(RECORDED_VALUES)) schemas[name]?.enum?.push(...values);
  for (const [name, properties] of Object.entries(RECORDED_WITHOUT)) {
    const schema = schemas[name];
    if (schema) schema.required = schema.required?.filter((property) => !properties.includes(property));
  }
  return document;
}

/** Checks responses against the API's OpenAPI document; undefined where that is missing. */
export const answerSchemas = existsSync(FILE) ? new AnswerSchemas(readDocument()) : undefined;
