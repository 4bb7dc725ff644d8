import { checkNumber, checkText } from './checkScalar';
import { MAX_ITEMS, type Schema } from './Schema';
import { formatValue } from './formatValue';

/** One violation: what is wrong, where, and the schema of the place. */
export interface Violation {
  /** Name of the kind, as import jobs report it. */
  code: string;
  detail: string;
  property: string;
  description?: string | undefined;
  hint?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 100;

/** The maximum number of unknown properties in a message. */
const MAX_NAMES = 100;

/** Adds the place of a value to a violation inside it. Paths are built only when there is a violation. */
const within = (place: string, violation: Violation): Violation => {
  const { property } = violation;
  const separator = property === '' || property.startsWith('[') ? '' : '.';
  return { ...violation, property: `${place}${separator}${property}` };
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function firstDuplicate(items: readonly unknown[]): string | undefined {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = JSON.stringify(item);
    const before = seen.get(key);
    if (before !== undefined) return `Array items are not unique (indexes ${before} and ${index})`;
    seen.set(key, index);
  }
  return undefined;
}

function checkLength(items: readonly unknown[], schema: Schema): [string, string] | undefined {
  const { minItems = 0, maxItems = MAX_ITEMS } = schema;
  const { length } = items;
  if (length < minItems) return ['ARRAY_LENGTH_SHORT', `Array is too short (${length}), minimum ${minItems}`];
  if (length > maxItems) return ['ARRAY_LENGTH_LONG', `Array is too long (${length}), maximum ${maxItems}`];
  const double = schema.uniqueItems ? firstDuplicate(items) : undefined;
  return double === undefined ? undefined : ['ARRAY_UNIQUE', double];
}

function checkList(items: readonly unknown[], schema: Schema, depth: number): Violation | undefined {
  const { description, items: expected } = schema;
  const [code, detail] = checkLength(items, schema) ?? [];
  if (code && detail) return { code, detail, property: '', description };
  if (!expected) return undefined;
  for (const [index, item] of items.entries()) {
    const violation = find(item, expected, depth + 1);
    if (violation) return within(`[${index}]`, violation);
  }
  return undefined;
}

/** Counting stops here. */
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
  const { minProperties = 0, maxProperties = MAX_ITEMS } = schema;
  if (size < minProperties)
    return ['OBJECT_PROPERTIES_MINIMUM', `Too few properties defined (${size}), minimum ${minProperties}`];
  if (size > maxProperties)
    return ['OBJECT_PROPERTIES_MAXIMUM', `Too many properties defined (${size}), maximum ${maxProperties}`];
  return undefined;
}

function checkRequired(value: object, schema: Schema): Violation | undefined {
  for (const name of schema.required ?? []) {
    if (Object.hasOwn(value, name) && (value as Fields)[name] !== undefined) continue;
    const detail = `Missing required property: ${name}`;
    const description = schema.properties?.[name]?.description;
    return { code: 'OBJECT_MISSING_REQUIRED_PROPERTY', detail, property: name, description };
  }
  return undefined;
}

function checkUnknown(value: object, schema: Schema): Violation | undefined {
  const { properties = {}, description, additionalHint: hint } = schema;
  if (schema.additionalProperties !== false) return undefined;
  const unknown: string[] = [];
  // Recorded: the last one comes first.
  for (const name of Object.keys(value).reverse()) {
    if (Object.hasOwn(properties, name)) continue;
    unknown.push(unknown.length < MAX_NAMES ? name : '…');
    if (unknown.length > MAX_NAMES) break;
  }
  if (unknown.length === 0) return undefined;
  const detail = `Additional properties not allowed: ${unknown.join(',')}`;
  return { code: 'OBJECT_ADDITIONAL_PROPERTIES', detail, property: '', description, hint };
}

/**
 * The names to check: all if the schema applies to all, else the known ones. An object that may hold anything is not
 * traversed, however large it is.
 */
function namesOf(value: object, known: Schema['properties'] | undefined): readonly string[] {
  const given = Object.keys(known ?? {}).filter((name) => Object.hasOwn(value, name));
  // Several are checked in the order of the value, as only the first violation is reported.
  return known === undefined || given.length > 1 ? Object.keys(value) : given;
}

function checkObject(value: object, schema: Schema, depth: number): Violation | undefined {
  const { properties = {}, description } = schema;
  const further = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const violation = checkUnknown(value, schema) ?? checkRequired(value, schema);
  if (violation) return violation;
  const [code, detail] = checkSize(countKeys(value), schema) ?? [];
  if (code && detail) return { code, detail, property: '', description };
  for (const name of namesOf(value, further ? undefined : properties)) {
    const expected = Object.hasOwn(properties, name) ? properties[name] : further;
    const item = (value as Fields)[name];
    if (!expected || item === undefined) continue;
    const inner = find(item, expected, depth + 1);
    if (inner) return within(name, inner);
  }
  return undefined;
}

function isOfType(found: string, type: string | readonly string[]): boolean {
  if (type === found) return true;
  const expected: readonly string[] = [type].flat();
  return expected.includes(found) || (found === 'integer' && expected.includes('number'));
}

function checkType(value: unknown, { type = [], enum: values }: Schema): [string, string] | undefined {
  const found = typeOf(value);
  if (type.length > 0 && !isOfType(found, type))
    return ['INVALID_TYPE', `Expected type ${[type].flat().join(',')} but found type ${found}`];
  return values && !values.includes(value)
    ? ['ENUM_MISMATCH', `No enum match for: ${formatValue(value)}`]
    : undefined;
}

function checkValue(value: unknown, schema: Schema, depth: number): [string, string] | undefined {
  if (depth > MAX_DEPTH) return ['MAX_DEPTH', 'Object is nested too deeply'];
  const problem = checkType(value, schema);
  if (problem) return problem;
  if (schema.oneOf?.every((one) => find(value, one, depth + 1)))
    return ['ONE_OF_MISSING', "Data does not match any schemas from 'oneOf'"];
  if (schema.anyOf?.every((one) => find(value, one, depth + 1)))
    return ['ANY_OF_MISSING', "Data does not match any schemas from 'anyOf'"];
  if (typeof value === 'string') return checkText(value, schema);
  return typeof value === 'number' ? checkNumber(value, schema) : undefined;
}

function find(value: unknown, schema: Schema, depth: number): Violation | undefined {
  const [code, detail] = checkValue(value, schema, depth) ?? [];
  if (code && detail) return { code, detail, property: '', description: schema.description };
  for (const one of schema.allOf ?? []) {
    const violation = find(value, one, depth + 1);
    if (violation) return violation;
  }
  if (Array.isArray(value)) return checkList(value, schema, depth);
  return typeof value === 'object' && value !== null ? checkObject(value, schema, depth) : undefined;
}

/** The first violation of a schema in a value, in the API's wording; undefined when there is none. */
export const findViolation = (value: unknown, schema: Schema): Violation | undefined =>
  find(value, schema, 0);
