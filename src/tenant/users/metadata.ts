import { ApiFault } from '../ApiFault';
import type { Json } from '../store/records';
import { isEmpty } from './isEmpty';

/** Maximum number of keys in one object. The API's own limit is not published. */
const MAX_KEYS = 10_000;

/** Keys that app_metadata must not contain. */
const RESERVED_APP_METADATA: readonly string[] = (
  '__tenant _id blocked clientID created_at email_verified email globalClientID global_client_id identities lastIP ' +
  'lastLogin loginsCount metadata multifactor_last_modified multifactor updated_at user_id'
).split(' ');

/** Checks the keys of metadata at any depth. @returns What is wrong, if anything. */
function keyProblem(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 100) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const inner = keyProblem(item, depth + 1);
      if (inner !== undefined) return inner;
    }
    return undefined;
  }
  let count = 0;
  for (const key in value) {
    if (key.includes('.') || key.includes('$')) return `keys must not contain . or $: ${key}`;
    count += 1;
    if (count > MAX_KEYS) return `must not have more than ${MAX_KEYS} keys in one object`;
    const inner = keyProblem((value as Json)[key], depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The first problem with the metadata of a body, or undefined. */
export function metadataProblem(body: Json): string | undefined {
  for (const field of ['user_metadata', 'app_metadata']) {
    const problem = keyProblem(body[field]);
    if (problem !== undefined) return `'${field} ${problem}' on property ${field}`;
  }
  const app = body.app_metadata;
  if (typeof app !== 'object' || app === null) return undefined;
  const reserved = RESERVED_APP_METADATA.find((key) => Object.hasOwn(app, key));
  return reserved && `'app_metadata must not contain ${reserved}' on property app_metadata`;
}

/** @throws ApiFault, 400, if metadata has a key that the API does not accept. */
export function checkMetadata(body: Json): void {
  const problem = metadataProblem(body);
  if (problem) throw new ApiFault(400, `Payload validation error: ${problem}.`, 'invalid_body');
}

/** A loop: Object.values would copy all values. */
function holdsNull(fields: object): boolean {
  for (const key in fields) if ((fields as Json)[key] === null) return true;
  return false;
}

/** Metadata after a PATCH: merged on the first level, null removes a key, `{}` clears all. */
export function mergeMetadata(before: unknown, patch: object): Json {
  if (isEmpty(patch)) return {};
  const current = typeof before === 'object' && before !== null ? before : {};
  const removes = holdsNull(patch);
  // There is nothing to merge.
  if (!removes && isEmpty(current)) return patch as Json;
  const merged: Record<string, unknown> = { ...current, ...patch };
  if (removes || holdsNull(current))
    for (const key of Object.keys(merged)) if (merged[key] === null) delete merged[key];
  return merged;
}
