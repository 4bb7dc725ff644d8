import { checkNumber, checkText } from './checkScalar';
import type { Schema } from './Schema';

/** One violation: what is wrong, where, and what the schema says of the place. */
export interface Violation {
  /** Name of the kind, as import jobs report it. */
  code: string;
  detail: string;
  property: string;
  description?: string | undefined;
  hint?: string | undefined;
}

const DEEPEST = 100;

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

function checkSize(size: number, schema: Schema): [string, string] | undefined {
  const { minProperties = 0, maxProperties = Infinity } = schema;
  if (size < minProperties)
    return ['OBJECT_PROPERTIES_MINIMUM', `Too few properties defined (${size}), minimum ${minProperties}`];
  if (size > maxProperties)
    return ['OBJECT_PROPERTIES_MAXIMUM', `Too many properties defined (${size}), maximum ${maxProperties}`];
  return undefined;
}

function checkObject(value: object, schema: Schema, property: string, depth: number): Violation | undefined {
  const { properties = {}, description } = schema;
  const given = new Map(Object.entries(value));
  const at = (name: string): string => (property ? `${property}.${name}` : name);
  const further = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  if (schema.additionalProperties === false) {
    const unknown = [...given.keys()].filter((name) => !Object.hasOwn(properties, name));
    const detail = `Additional properties not allowed: ${unknown.join(',')}`;
    if (unknown.length > 0)
      return {
        code: 'OBJECT_ADDITIONAL_PROPERTIES',
        detail,
        property,
        description,
        hint: schema.additionalHint,
      };
  }
  for (const name of schema.required ?? []) {
    if (given.get(name) !== undefined) continue;
    const detail = `Missing required property: ${name}`;
    const about = properties[name]?.description;
    return { code: 'OBJECT_MISSING_REQUIRED_PROPERTY', detail, property: at(name), description: about };
  }
  const [code, detail] = checkSize(given.size, schema) ?? [];
  if (code && detail) return { code, detail, property, description };
  for (const [name, item] of given) {
    const expected = Object.hasOwn(properties, name) ? properties[name] : further;
    const violation = expected && item !== undefined ? find(item, expected, at(name), depth + 1) : undefined;
    if (violation) return violation;
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
    return { code: 'ENUM_MISMATCH', detail: `No enum match for: ${String(value)}`, property, description };
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
