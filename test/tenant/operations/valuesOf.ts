import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from '../../../src/tenant/validation/Schema';
import { rsaCertificate } from '../../support/tls';

const letters = (length: number): Arbitrary<string> =>
  fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...'abcXYZ0189') });
const url = letters(8).map((name) => `https://${name.toLowerCase()}.example.com/x`);
const prefixed = (prefix: string): Arbitrary<string> => letters(16).map((id) => `${prefix}_${id}`);

/** Texts of the formats that the tenant checks; for other formats any text is accepted. */
const FORMATS: Readonly<Record<string, Arbitrary<string>>> = {
  email: letters(6).map((name) => `${name}@example.com`),
  'email-or-empty': letters(6).map((name) => `${name}@example.com`),
  'date-time': fc.constantFrom('2026-05-01T10:00:00.000Z', '2027-01-31T00:00:00Z'),
  date: fc.constant('2026-05-01'),
  uuid: fc.uuid(),
  // A part of other names here.
  hostname: fc.constant('example.com'),
  'html-color': fc.constantFrom('#fff', '#00FF00'),
  'organization-name': letters(8).map((name) => name.toLowerCase()),
  'user-id': letters(12).map((id) => `auth0|${id}`),
  'user-id-with-max-length': letters(12).map((id) => `auth0|${id}`),
  'role-id': prefixed('rol'),
  'organization-id': prefixed('org'),
  'connection-id': prefixed('con'),
  'client-id': letters(32),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
};

/** Texts for patterns: generating them from a long pattern takes long, and from some it is impossible. */
const SAMPLES = ['https://a.example.com/x.woff', '#00FF00', 'a.example.com', 'abc', '1'];

const fits = (text: string, { pattern, minLength = 0, maxLength = Infinity }: Schema): boolean =>
  pattern !== undefined &&
  new RegExp(pattern).test(text) &&
  text.length >= minLength &&
  text.length <= maxLength;

function textOf(schema: Schema): Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 40 } = schema;
  const fitting = SAMPLES.filter((text) => fits(text, schema));
  if (fitting.length > 0) return fc.constantFrom(...fitting);
  if (pattern !== undefined)
    return fc
      .stringMatching(new RegExp(pattern))
      .filter((text) => [...text].length >= minLength && [...text].length <= (schema.maxLength ?? Infinity));
  if (format !== undefined && FORMATS[format])
    return FORMATS[format].filter((text) => text.length <= (schema.maxLength ?? Infinity));
  if (format !== undefined && /ur[il]/.test(format)) return url;
  const longest = Math.min(Math.max(minLength, 12), maxLength);
  return fc.string({
    minLength: Math.max(minLength, Math.min(1, longest)),
    maxLength: longest,
    unit: 'grapheme-ascii',
  });
}

function listOf(schema: Schema, depth: number): Arbitrary<unknown[]> {
  const { items = {}, minItems = 0, maxItems = Infinity } = schema;
  const limits = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 2) };
  const item = valuesOf(items, depth + 1);
  return schema.uniqueItems
    ? fc.uniqueArray(item, { ...limits, comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
    : fc.array(item, limits);
}

/** Objects with all required properties and some of the others; deeper levels only have the required ones. */
function objectOf(schema: Schema, depth: number): Arbitrary<Record<string, unknown>> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const { minProperties = 0, maxProperties = Infinity } = schema;
  const names = Object.keys(properties).filter((name) => depth < 4 || required.includes(name));
  const valueOf = (name: string): Arbitrary<unknown> =>
    name === 'pem' ? fc.constant(rsaCertificate) : valuesOf(properties[name] ?? {}, depth + 1);
  const model = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
  const known = fc.record(model, { requiredKeys: names.filter((name) => required.includes(name)) });
  const further =
    typeof additionalProperties === 'object'
      ? fc.dictionary(letters(6), valuesOf(additionalProperties, depth + 1), {
          minKeys: Math.max(0, minProperties - required.length),
          maxKeys: Math.max(2, minProperties),
        })
      : fc.constant({});
  return fc
    .tuple(known, further)
    .map(([own, more]) => ({ ...more, ...own }))
    .map((value) => Object.fromEntries(Object.entries(value).slice(0, maxProperties)))
    .filter((value) => Object.keys(value).length >= minProperties);
}

/** The schema that merges several which must all hold. */
function joined({ allOf = [], ...schema }: Schema): Schema {
  return allOf.reduce<Schema>(
    (whole, part) => ({
      ...whole,
      ...part,
      required: [...(whole.required ?? []), ...(part.required ?? [])],
      properties: { ...whole.properties, ...part.properties },
    }),
    schema,
  );
}

/** Values that a schema accepts. */
export function valuesOf(schema: Schema, depth = 0): Arbitrary<unknown> {
  const { enum: values, oneOf, anyOf, type } = schema;
  if (schema.allOf) return valuesOf(joined(schema), depth);
  if (values) return fc.constantFrom(...values);
  const alternatives = oneOf ?? anyOf;
  if (alternatives) return fc.oneof(...alternatives.map((one) => valuesOf(one, depth + 1)));
  const types = [type ?? (schema.properties ? 'object' : schema.items ? 'array' : 'string')].flat();
  const { minimum = 0, maximum = minimum + 1000 } = schema;
  const byType: Record<string, () => Arbitrary<unknown>> = {
    string: () => textOf(schema),
    boolean: () => fc.boolean(),
    integer: () => fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
    number: () => fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
    array: () => listOf(schema, depth),
    object: () => objectOf(schema, depth),
    null: () => fc.constant(null),
  };
  return fc.oneof(...types.map((one) => byType[one]?.() ?? fc.constant(null)));
}
