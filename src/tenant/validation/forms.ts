import { checkParameterCount } from './parameters';
import type { Schema } from './Schema';

/** A form's fields by name. */
export type Fields = Record<string, unknown>;

/** Bodies that came as forms: everything in them is text until a schema gives it a type. */
const forms = new WeakSet<object>();

/** Marks fields as those of a form. */
export function markForm(fields: Fields): Fields {
  forms.add(fields);
  return fields;
}

/**
 * Reads a form: `a=1`, `a[b]=1` for objects, `a[]=1` or repeated names for lists.
 *
 * @throws ApiFault, 400, for more than 1,000 parameters.
 */
export function readForm(text: string): Fields {
  checkParameterCount(text, 'Payload');
  const form: Fields = {};
  for (const [name, value] of new URLSearchParams(withSpaces(text))) {
    const [, outer = name, inner] = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name) ?? [];
    if (outer === '__proto__' || inner === '__proto__') continue;
    form[outer] = joined(Object.hasOwn(form, outer) ? form[outer] : undefined, inner, value);
  }
  return markForm(form);
}

const PLUS = 0x2b;
const SPACE = 0x20;

/** Replaces plus signs by spaces. URLSearchParams would do the same, but is slow with a million of them. */
function withSpaces(text: string): string {
  if (!text.includes('+')) return text;
  const bytes = Buffer.from(text);
  for (let at = bytes.indexOf(PLUS); at >= 0; at = bytes.indexOf(PLUS, at + 1)) bytes[at] = SPACE;
  return bytes.toString();
}

/** Adds a value to a name. Lists and objects grow in place: copying them would take quadratic time. */
function joined(before: unknown, inner: string | undefined, value: string): unknown {
  if (inner) {
    const fields = isFields(before) ? before : {};
    fields[inner] = value;
    return fields;
  }
  if (Array.isArray(before)) {
    before.push(value);
    return before;
  }
  if (inner === '') return [value];
  return before === undefined ? value : [before, value];
}

/** Whether a body came as a form. */
export const isForm = (body: unknown): body is Fields => isFields(body) && forms.has(body);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function convert(value: unknown, type: Schema['type']): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  if ((type === 'integer' || type === 'number') && /^-?\d{1,15}$/.test(value)) return Number(value);
  return type === 'array' ? [value] : value;
}

/** Converts the text of a form to what its schema expects, in place. */
export function convertForm(form: Fields, { properties = {} }: Schema): void {
  for (const [name, value] of Object.entries(form)) {
    if (Object.hasOwn(properties, name)) form[name] = convert(value, properties[name]?.type);
  }
}
