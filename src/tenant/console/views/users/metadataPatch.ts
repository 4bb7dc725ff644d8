import { isJson, type Json } from '../../api/json';

/** The PATCH that changes metadata to what was typed: PATCH merges fields and removes null ones. */
export function metadataPatch(before: Json, after: Json): Json {
  const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return { ...after, ...Object.fromEntries(removed.map((name) => [name, null])) };
}

/** Parses an object. @throws SyntaxError or TypeError with a readable message. */
export function parseObject(text: string): Json {
  const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (!isJson(value)) throw new TypeError('This must be a JSON object: { … }');
  return value;
}
