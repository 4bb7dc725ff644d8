import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import type { TenantResponse } from '../../../src/tenant/router/Route';

/** The API's OpenAPI document lies beside the checkout; without it, answers are not checked. */
const FILE = resolve(__dirname, '../../../../shared/contract/openapi.users.json');

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

/** Answers that every endpoint may give, though the document does not list them. */
const OF_ALL_ENDPOINTS: readonly number[] = [403, 413, 414, 415, 421, 431, 501];

/**
 * Answers that the document does not list: refusals, though it says nothing else of what is absent, malformed or
 * taken already; and two successes that were recorded otherwise than it says.
 */
const UNLISTED: ReadonlySet<string> = new Set([
  'GET /users/{id}/federated-connections-tokensets 400',
  'GET /users/{user_id}/sessions 400',
  'GET /users/{user_id}/refresh-tokens 400',
  'POST /users/{id}/revoke-access 404',
  'POST /users/{id}/risk-assessments/clear 404',
  'DELETE /users/{id}/federated-connections-tokensets/{tokenset_id} 404',
  'POST /users/{id}/identities 404',
  'POST /users/{id}/multifactor/actions/invalidate-remember-browser 404',
  'DELETE /users/{id}/authenticators 404',
  'DELETE /users/{id}/identities/{provider}/{user_id} 404',
  'PUT /users/{id}/authentication-methods 404',
  'DELETE /users/{id}/authentication-methods 404',
  'DELETE /users/{id}/roles 400',
  'GET /users/{id}/organizations 400',
  'POST /organizations/{id}/members 404',
  'DELETE /organizations/{id}/members 404',
  'POST /organizations/{id}/members/{user_id}/roles 404',
  'DELETE /organizations/{id}/members/{user_id}/roles 404',
  'PATCH /organizations/{id} 404',
  'PATCH /organizations/{id} 409',
  'PATCH /roles/{id} 404',
  'PATCH /roles/{id} 409',
  'DELETE /roles/{id}/permissions 404',
  'DELETE /roles/{id}/permissions 204',
  'PATCH /resource-servers/{id} 404',
  'PATCH /resource-servers/{id} 200',
]);

class AnswerSchemas {
  readonly #document: Document;
  readonly #ajv: Ajv;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #paths: { pattern: RegExp; path: string }[];

  constructor(document: Document) {
    this.#document = document;
    this.#ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    this.#ajv.addSchema({ $id: 'api', components: document.components });
    this.#paths = Object.keys(document.paths)
      .sort((one, other) => one.split('{').length - other.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^/api/v2${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** What is wrong with an answer, or undefined. */
  problem(method: string, target: string, { status, body }: TenantResponse): string | undefined {
    const [pathname = ''] = target.split('?');
    const path = this.#paths.find(({ pattern }) => pattern.test(pathname))?.path;
    const operation = path === undefined ? undefined : this.#document.paths[path]?.[method.toLowerCase()];
    if (path === undefined || !operation) return undefined;
    const name = `${method} ${path} ${status}`;
    const described = operation.responses[status];
    if (!described)
      return OF_ALL_ENDPOINTS.includes(status) || UNLISTED.has(name) ? undefined : `${name} is not described`;
    const schema = described.content?.['application/json']?.schema;
    // The document has a schema even for some answers without a body.
    if (!schema || status >= 400 || status === 204) return undefined;
    const validate = this.#validator(name, schema);
    if (validate(body)) return undefined;
    return `${name}: ${this.#ajv.errorsText(validate.errors)} in ${JSON.stringify(body)}`;
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

/** A list's last page fits two of the document's forms: one of them has to do, not exactly one. */
function readDocument(): Document {
  return JSON.parse(readFileSync(FILE, 'utf8').replaceAll('"oneOf":', '"anyOf":')) as Document;
}

/** Checks answers against the API's OpenAPI document; undefined where that is not at hand. */
export const answerSchemas = existsSync(FILE) ? new AnswerSchemas(readDocument()) : undefined;
