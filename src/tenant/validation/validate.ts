import { ApiFault } from '../ApiFault';
import type { Schema } from './Schema';

/** One violation: what is wrong, where, and what the schema says of the place. */
interface Violation {
  detail: string;
  property: string;
  description: string | undefined;
}

const DEEPEST = 100;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@]+$/.test(text);

function isUri(text: string): boolean {
  try {
    return Boolean(new URL(text).protocol);
  } catch {
    return false;
  }
}

function checkText(text: string, schema: Schema): string | undefined {
  const length = [...text].length;
  if (schema.minLength !== undefined && length < schema.minLength) {
    return `String is too short (${length} chars), minimum ${schema.minLength}`;
  }
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    return `String is too long (${length} chars), maximum ${schema.maxLength}`;
  }
  if (schema.enum && !schema.enum.includes(text)) return `No enum match for: ${text}`;
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text)) {
    return `String does not match pattern ${schema.pattern}: ${text}`;
  }
  if ((schema.format === 'email' && !isEmail(text)) || (schema.format === 'uri' && !isUri(text))) {
    return `Object didn't pass validation for format ${schema.format}: ${text}`;
  }
  return undefined;
}

function checkNumber(value: number, schema: Schema): string | undefined {
  if (schema.minimum !== undefined && value < schema.minimum)
    return `Value ${value} is less than minimum ${schema.minimum}`;
  if (schema.maximum !== undefined && value > schema.maximum)
    return `Value ${value} is greater than maximum ${schema.maximum}`;
  return undefined;
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
  const { minItems = 0, description } = schema;
  if (items.length < minItems) {
    return { detail: `Array is too short (${items.length}), minimum ${minItems}`, property, description };
  }
  const double = schema.uniqueItems ? firstDouble(items) : undefined;
  if (double) return { detail: double, property, description };
  for (const [index, item] of items.entries()) {
    const violation = schema.items && find(item, schema.items, `${property}[${index}]`, depth + 1);
    if (violation) return violation;
  }
  return undefined;
}

function checkObject(value: object, schema: Schema, property: string, depth: number): Violation | undefined {
  const properties = schema.properties ?? {};
  const given = new Map(Object.entries(value));
  const at = (name: string): string => (property ? `${property}.${name}` : name);
  if (schema.additionalProperties === false) {
    const unknown = [...given.keys()].filter((name) => !Object.hasOwn(properties, name));
    if (unknown.length > 0) {
      const detail = `Additional properties not allowed: ${unknown.join(',')}`;
      return { detail, property, description: schema.description };
    }
  }
  for (const name of schema.required ?? []) {
    if (given.get(name) === undefined) {
      return {
        detail: `Missing required property: ${name}`,
        property: at(name),
        description: properties[name]?.description,
      };
    }
  }
  for (const [name, item] of given) {
    const expected = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const violation = expected && find(item, expected, at(name), depth + 1);
    if (violation) return violation;
  }
  return undefined;
}

/** The first violation in a value, or undefined when it has none. */
function find(value: unknown, schema: Schema, property: string, depth: number): Violation | undefined {
  const { description } = schema;
  if (depth > DEEPEST) return { detail: 'Object is nested too deeply', property, description };
  const type = typeOf(value);
  const expected: readonly string[] = schema.type === undefined ? [] : [schema.type].flat();
  if (expected.length > 0 && !expected.includes(type)) {
    return { detail: `Expected type ${expected.join(' or ')} but found type ${type}`, property, description };
  }
  if (typeof value === 'string' || typeof value === 'number') {
    const detail = typeof value === 'string' ? checkText(value, schema) : checkNumber(value, schema);
    return detail === undefined ? undefined : { detail, property, description };
  }
  if (Array.isArray(value)) return checkList(value, schema, property, depth);
  return typeof value === 'object' && value !== null
    ? checkObject(value, schema, property, depth)
    : undefined;
}

function fault(
  kind: 'Payload' | 'Query' | 'Path',
  code: string,
  { detail, property, description }: Violation,
): ApiFault {
  const place = property ? ` on property ${property}` : '';
  return new ApiFault(
    400,
    `${kind} validation error: '${detail}'${place}${description ? ` (${description})` : ''}.`,
    code,
  );
}

/** @throws ApiFault, 400 `invalid_body`, with the API's wording. */
export function validateBody(body: unknown, schema: Schema): asserts body is Record<string, unknown> {
  const violation = find(body, schema, '', 0);
  if (violation) throw fault('Payload', 'invalid_body', violation);
}

/** Reads a query by its schema: numbers and booleans are converted. @throws ApiFault, 400 `invalid_query_string`. */
export function validateQuery(query: URLSearchParams, schema: Schema): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, text] of query) {
    const type = schema.properties?.[name]?.type;
    if (type === 'integer' && /^-?\d{1,15}$/.test(text)) values[name] = Number(text);
    else if (type === 'boolean' && /^(true|false)$/.test(text)) values[name] = text === 'true';
    else values[name] = text;
  }
  const violation = find(values, schema, '', 0);
  if (violation) throw fault('Query', 'invalid_query_string', violation);
  return values;
}
