import { isRecord } from '../isRecord';
import type { Json } from '../store/records';

/** How PATCH changes a record. */
export interface MergeRule {
  /** Whether objects are merged at any depth, or which of them. Default: each given field replaces the old one. */
  readonly deep?: boolean | readonly string[];
  /** Whether null is a value. Default: null removes the field, at any depth. */
  readonly keepsNull?: boolean;
}

/** A record after a PATCH. Neither input is changed. */
export function merged(before: Json, given: Json, rule: MergeRule = {}): Json {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(given)) {
    if (value === null && !rule.keepsNull) delete after[name];
    else {
      const old = Object.hasOwn(before, name) ? before[name] : undefined;
      const isDeep = rule.deep === true || (Array.isArray(rule.deep) && rule.deep.includes(name));
      const inner = { ...rule, deep: true };
      const next = isRecord(value) ? merged(isDeep && isRecord(old) ? old : {}, value, inner) : value;
      // `__proto__` may be an ordinary name.
      Object.defineProperty(after, name, {
        value: next,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return after;
}

/** A record without null fields. */
export const withoutNulls = (record: Json): Json => merged({}, record);
