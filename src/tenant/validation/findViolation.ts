import { checkNumber, checkText } from './checkScalar';
import type { Schema } from './Schema';
import { shown } from './shown';

/** One violation: what is wrong, where, and what the schema says of the place. */
export interface Violation {
  /** Name of the kind, as import jobs report it. */
  code: string;
  detail: string;
  property: string;
  description?: string | undefined;
  hint?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const DEEPEST = 100;

const joined = (property: string, name: string): string => (property ? `${property}.${name}` : name);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function firstDouble(items: readonly unknown[]): string | undefined {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = JSON.stringify(item);
    const before = seen.get(key);
    if (before !== undefined) return `Array items are not unique (indexes ${before} and ${index})`;
    seen.set(key, index);
  }
  return undefined;
}

function checkList(
  items: readonly unknown[],
  schema: Schema,
  property: string,
  depth: number,
): Violation | undefined {
  const { minItems = 0, maxItems = Infinity, description } = schema;
  const length = items.length;
  if (length < minItems)
    return {
      code: 'ARRAY_LENGTH_SHORT',
      detail: `Array is too short (${length}), minimum ${minItems}`,
      property,
      description,
    };
  if (length > maxItems)
    return {
      code: 'ARRAY_LENGTH_LONG',
      detail: `Array is too long (${length}), maximum ${maxItems}`,
      property,
      description,
    };
  const double = schema.uniqueItems ? firstDouble(items) : undefined;
  if (double) return { code: 'ARRAY_UNIQUE', detail: double, property, description };
  for (const [index, item] of items.entries()) {
    const violation = schema.items && find(item, schema.items, `${property}[${index}]`, depth + 1);
    if (violation) return violation;
  }
  return undefined;
}

/** More keys than this are not counted. */
const MAX_COUNT = 20_000;

function countKeys(value: object): number {
  let count = 0;
  for (const _ in value) {
    count += 1;
    if (count === MAX_COUNT) break;
  }
  return count;
}

function checkSize(size: number, schema: Schema): [string, string] | undefined {
  const { minProperties = 0, maxProperties = Infinity } = schema;
  if (size < minProperties)
    return ['OBJECT_PROPERTIES_MINIMUM', `Too few properties defined (${size}), minimum ${minProperties}`];
  if (size > maxProperties)
    return ['OBJECT_PROPERTIES_MAXIMUM', `Too many properties defined (${size}), maximum ${maxProperties}`];
  return undefined;
}

function checkRequired(value: object, schema: Schema, property: string): Violation | undefined {
  for (const name of schema.required ?? []) {
    if (Object.hasOwn(value, name) && (value as Fields)[name] !== undefined) continue;
    const detail = `Missing required property: ${name}`;
    const description = schema.properties?.[name]?.description;
    return {
      code: 'OBJECT_MISSING_REQUIRED_PROPERTY',
      detail,
      property: joined(property, name),
      description,
    };
  }
  return undefined;
}

function checkUnknown(value: object, schema: Schema, property: string): Violation | undefined {
  const { properties = {}, description, additionalHint: hint } = schema;
  if (schema.additionalProperties !== false) return undefined;
  const unknown: string[] = [];
  for (const name in value) if (!Object.hasOwn(properties, name)) unknown.push(name);
  if (unknown.length === 0) return undefined;
  const detail = `Additional properties not allowed: ${unknown.join(',')}`;
  return { code: 'OBJECT_ADDITIONAL_PROPERTIES', detail, property, description, hint };
}

/**
 * The names to look at: all, where anything is expected of all, else those that are known. What may hold anything is
 * not walked through, however large it is.
 */
function namesOf(value: object, known: Schema['properties'] | undefined): readonly string[] {
  const given = Object.keys(known ?? {}).filter((name) => Object.hasOwn(value, name));
  // Several are looked at in the order of the value, as the first violation is the one that is told.
  return known === undefined || given.length > 1 ? Object.keys(value) : given;
}

function checkObject(value: object, schema: Schema, property: string, depth: number): Violation | undefined {
  const { properties = {}, minProperties, maxProperties, description } = schema;
  const further = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const violation = checkUnknown(value, schema, property) ?? checkRequired(value, schema, property);
  if (violation) return violation;
  if (minProperties !== undefined || maxProperties !== undefined) {
    const [code, detail] = checkSize(countKeys(value), schema) ?? [];
    if (code && detail) return { code, detail, property, description };
  }
  for (const name of namesOf(value, further ? undefined : properties)) {
    const expected = Object.hasOwn(properties, name) ? properties[name] : further;
    const item = (value as Fields)[name];
    if (!expected || item === undefined) continue;
    const inner = find(item, expected, joined(property, name), depth + 1);
    if (inner) return inner;
  }
  return undefined;
}

function find(value: unknown, schema: Schema, property: string, depth: number): Violation | undefined {
  const { description } = schema;
  if (depth > DEEPEST)
    return { code: 'MAX_DEPTH', detail: 'Object is nested too deeply', property, description };
  const type = typeOf(value);
  const expected: readonly string[] = schema.type === undefined ? [] : [schema.type].flat();
  if (
    expected.length > 0 &&
    !expected.includes(type) &&
    !(type === 'integer' && expected.includes('number'))
  ) {
    const detail = `Expected type ${expected.join(',')} but found type ${type}`;
    return { code: 'INVALID_TYPE', detail, property, description };
  }
  if (schema.enum && !schema.enum.includes(value))
    return { code: 'ENUM_MISMATCH', detail: `No enum match for: ${shown(value)}`, property, description };
  if (schema.oneOf && schema.oneOf.every((one) => find(value, one, property, depth + 1))) {
    return {
      code: 'ONE_OF_MISSING',
      detail: "Data does not match any schemas from 'oneOf'",
      property,
      description,
    };
  }
  if (typeof value === 'string' || typeof value === 'number') {
    const [code, detail] =
      (typeof value === 'string' ? checkText(value, schema) : checkNumber(value, schema)) ?? [];
    return code && detail ? { code, detail, property, description } : undefined;
  }
  if (Array.isArray(value)) return checkList(value, schema, property, depth);
  if (typeof value !== 'object' || value === null) return undefined;
  return checkObject(value, schema, property, depth);
}

/** The first violation of a schema in a value, in the API's wording; undefined when there is none. */
export function findViolation(value: unknown, schema: Schema): Violation | undefined {
  return find(value, schema, '', 0);
}
