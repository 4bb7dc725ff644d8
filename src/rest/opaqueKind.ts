import { types } from 'node:util';

/** Whether an object was written as `{}`, or made without a prototype. */
export function isLiteral(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * What a value is whose content is in no field, such as a Map, a Promise or URLSearchParams: as an object it would be
 * sent as nothing at all. undefined for any other.
 */
export function opaqueKind(value: object): string | undefined {
  if (isLiteral(value)) return undefined;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'Object' || kind === 'Array') return undefined;
  const isValue = ArrayBuffer.isView(value) || types.isBoxedPrimitive(value);
  return isValue || Object.keys(value).length === 0 ? kind : undefined;
}
