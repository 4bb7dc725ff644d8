import { ApiFault } from '../ApiFault';
import { RESERVED_APP_METADATA } from '../schemas/userSchemas';
import type { Json } from '../store/records';

function findForbiddenKey(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 100) return undefined;
  for (const [key, item] of Object.entries(value)) {
    if (!Array.isArray(value) && /[.$]/.test(key)) return key;
    const inner = findForbiddenKey(item, depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The first reason against the metadata of a body, or undefined. */
export function metadataProblem(body: Json): string | undefined {
  for (const field of ['user_metadata', 'app_metadata']) {
    const key = findForbiddenKey(body[field]);
    if (key !== undefined) return `'${field} keys must not contain . or $: ${key}' on property ${field}`;
  }
  const app = body.app_metadata;
  if (typeof app !== 'object' || app === null) return undefined;
  const reserved = RESERVED_APP_METADATA.find((key) => Object.hasOwn(app, key));
  return reserved && `'app_metadata must not contain ${reserved}' on property app_metadata`;
}

/** @throws ApiFault, 400, when metadata holds a key that the API does not take. */
export function checkMetadata(body: Json): void {
  const problem = metadataProblem(body);
  if (problem) throw new ApiFault(400, `Payload validation error: ${problem}.`, 'invalid_body');
}

/** Metadata after a PATCH: merged on the first level, null removes a key, `{}` clears all. */
export function mergeMetadata(before: unknown, patch: object): Record<string, unknown> {
  if (Object.keys(patch).length === 0) return {};
  const merged: Record<string, unknown> = {
    ...(typeof before === 'object' && before !== null ? before : {}),
    ...patch,
  };
  for (const [key, value] of Object.entries(merged)) if (value === null) delete merged[key];
  return merged;
}
