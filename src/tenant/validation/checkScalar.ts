import { FORMATS } from './formats';
import type { Schema } from './Schema';

const patterns = new Map<string, RegExp>();

/** A pattern, compiled once. */
function compiled(pattern: string): RegExp {
  let expression = patterns.get(pattern);
  if (!expression) patterns.set(pattern, (expression = compile(pattern)));
  return expression;
}

/** Some of the document's patterns are only valid without the flag. */
function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** The number of code points: a surrogate pair counts as one. */
function lengthOf(text: string): number {
  let pairs = 0;
  for (let index = 1; index < text.length; index += 1)
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) pairs += 1;
  return text.length - pairs;
}

/** Code and message of a violation by a text, or undefined. */
export function checkText(text: string, schema: Schema): [string, string] | undefined {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  const length = lengthOf(text);
  if (length < minLength)
    return ['MIN_LENGTH', `String is too short (${length} chars), minimum ${minLength}`];
  if (length > maxLength) return ['MAX_LENGTH', `String is too long (${length} chars), maximum ${maxLength}`];
  if (pattern !== undefined && !compiled(pattern).test(text))
    return ['PATTERN', `String does not match pattern ${pattern}: ${text}`];
  if (format !== undefined && FORMATS[format]?.(text) === false)
    return ['INVALID_FORMAT', `Object didn't pass validation for format ${format}: ${text}`];
  return undefined;
}

/** Code and message of a violation by a number, or undefined. */
export function checkNumber(value: number, { minimum, maximum }: Schema): [string, string] | undefined {
  if (minimum !== undefined && value < minimum)
    return ['MINIMUM', `Value ${value} is less than minimum ${minimum}`];
  if (maximum !== undefined && value > maximum)
    return ['MAXIMUM', `Value ${value} is greater than maximum ${maximum}`];
  return undefined;
}
