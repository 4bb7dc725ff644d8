import type { Schema } from './Schema';

type Fields = Record<string, unknown>;

/** Bodies that came as forms: in them everything is text until a schema says what it stands for. */
const forms = new WeakSet<object>();

/** Reads a form: `a=1`, `a[b]=1` for objects, `a[]=1` or repeated names for lists. */
export function readForm(text: string): Fields {
  const form: Fields = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [, outer = name, inner] = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name) ?? [];
    if (outer === '__proto__' || inner === '__proto__') continue;
    const before = Object.hasOwn(form, outer) ? form[outer] : undefined;
    if (inner) form[outer] = { ...(isFields(before) ? before : {}), [inner]: value };
    else if (inner === '') form[outer] = Array.isArray(before) ? [...before, value] : [value];
    else if (before !== undefined) form[outer] = [before, value].flat();
    else form[outer] = value;
  }
  forms.add(form);
  return form;
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

/** Turns the text of a form into what its schema expects, in place. */
export function convertForm(form: Fields, { properties = {} }: Schema): void {
  for (const [name, value] of Object.entries(form)) {
    if (Object.hasOwn(properties, name)) form[name] = convert(value, properties[name]?.type);
  }
}
