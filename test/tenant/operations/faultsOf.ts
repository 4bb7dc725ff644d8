import type { Schema } from '../../../src/tenant/validation/Schema';

/** An invalid body, and what is wrong with it. */
export interface Fault {
  what: string;
  body: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isChoice = ({ oneOf, anyOf, allOf }: Schema): boolean => Boolean(oneOf ?? anyOf ?? allOf);

/** A value of a type that the schema does not accept; undefined if it accepts any. */
function ofOtherType({ type = [] }: Schema): unknown {
  const types = [type].flat();
  if (types.length === 0) return undefined;
  const values: readonly [string, unknown][] = [
    ['boolean', true],
    ['array', []],
    ['object', {}],
    ['null', null],
  ];
  return values.find(([name]) => !types.includes(name))?.[1];
}

function faultsOfValue(value: unknown, schema: Schema, place: string): Fault[] {
  const faults: Fault[] = [];
  const choice = schema.oneOf ?? schema.anyOf ?? [];
  const isTyped = choice.every((one) => one.type !== undefined);
  const other = ofOtherType(
    isTyped && choice.length > 0 ? { type: choice.flatMap(({ type = [] }) => type) } : schema,
  );
  if (other !== undefined) faults.push({ what: `${place} is ${JSON.stringify(other)}`, body: other });
  if (isChoice(schema)) return faults;
  if (schema.enum) faults.push({ what: `${place} is not in its enum`, body: 'no-such-value' });
  else if (typeof value === 'string' && schema.maxLength !== undefined)
    faults.push({ what: `${place} is too long`, body: 'x'.repeat(schema.maxLength + 1) });
  if (typeof value === 'number' && schema.maximum !== undefined)
    faults.push({ what: `${place} is too large`, body: schema.maximum + 1 });
  if (isFields(value)) faults.push(...faultsOfObject(value, schema, place));
  return faults;
}

function faultsOfObject(value: Fields, schema: Schema, place: string): Fault[] {
  const { properties = {}, required = [] } = schema;
  const missing = required
    .filter((name) => Object.hasOwn(value, name))
    .map((name) => {
      const { [name]: _gone, ...body } = value;
      return { what: `${place}.${name} is missing`, body };
    });
  const unknown =
    schema.additionalProperties === false
      ? [{ what: `${place} has an unknown property`, body: { ...value, no_such_property: 1 } }]
      : [];
  const inner = Object.entries(value).flatMap(([name, item]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!own) return [];
    return faultsOfValue(item, own, `${place}.${name}`).map(({ what, body }) => ({
      what,
      body: { ...value, [name]: body },
    }));
  });
  return [...missing, ...unknown, ...inner];
}

/** Bodies with one fault each, derived from a valid one. */
export function faultsOf(body: unknown, schema: Schema): Fault[] {
  const own = faultsOfValue(body, schema, 'the body');
  // For a choice, only values that no alternative accepts.
  const alternatives = schema.oneOf ?? schema.anyOf ?? [];
  const areClosed =
    alternatives.length > 0 && alternatives.every((one) => one.additionalProperties === false);
  return areClosed && isFields(body)
    ? [...own, { what: 'the body has an unknown property', body: { ...body, no_such_property: 1 } }]
    : own;
}
