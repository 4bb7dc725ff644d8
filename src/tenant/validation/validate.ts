import { ApiFault } from '../ApiFault';
import { convertForm, isForm } from './forms';
import { findViolation, type Violation } from './findViolation';
import type { Schema } from './Schema';

const CODES = { Payload: 'invalid_body', Query: 'invalid_query_string', Path: 'invalid_uri' } as const;

function fault(kind: keyof typeof CODES, { detail, property, description, hint }: Violation): ApiFault {
  const place = property ? ` on property ${property}` : '';
  const about = description ? ` (${description})` : '';
  const advice = hint ? ` (${hint})` : '';
  return new ApiFault(400, `${kind} validation error: '${detail}'${place}${about}${advice}.`, CODES[kind]);
}

/** @throws ApiFault, 400 `invalid_body`, with the API's wording. Values of a form are converted by the schema first. */
export function validateBody(body: unknown, schema: Schema): asserts body is Record<string, unknown> {
  if (isForm(body)) convertForm(body, schema);
  const violation = findViolation(body, schema);
  if (violation) throw fault('Payload', violation);
}

/** @throws ApiFault, 400 `invalid_uri`, with the API's wording. */
export function validatePath(
  params: Readonly<Record<string, string>>,
  properties: Schema['properties'],
): void {
  const violation = findViolation(params, { properties });
  if (violation) throw fault('Path', violation);
}

/** The values of each parameter, in order. */
function valuesOf(query: URLSearchParams): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [name, text] of query) {
    const before = all.get(name);
    if (before) before.push(text);
    else all.set(name, [text]);
  }
  return all;
}

function readValue(texts: readonly string[], expected: Schema['type']): unknown {
  const [text = '', ...others] = texts;
  // A single value is expected: several are passed on, so that the schema refuses them.
  if (expected === 'array' || others.length > 0) return texts;
  if (expected === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (expected === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** Reads a query by its schema: numbers and booleans are converted. @throws ApiFault, 400 `invalid_query_string`. */
export function validateQuery(query: URLSearchParams, schema: Schema): Record<string, unknown> {
  const { properties = {} } = schema;
  const values: Record<string, unknown> = {};
  for (const [name, texts] of valuesOf(query)) {
    const expected = Object.hasOwn(properties, name) ? properties[name]?.type : undefined;
    if (expected !== undefined) values[name] = readValue(texts, expected);
  }
  const violation = findViolation(values, schema);
  if (violation) throw fault('Query', violation);
  return values;
}
