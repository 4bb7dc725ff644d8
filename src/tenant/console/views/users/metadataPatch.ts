import { isJson, type Json } from '../../api/json';

/** What to send so that metadata become what was typed: PATCH merges fields, and removes those that are null. */
export function metadataPatch(before: Json, after: Json): Json {
  const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return { ...after, ...Object.fromEntries(removed.map((name) => [name, null])) };
}

/** An object from its text. @throws SyntaxError or TypeError, for people. */
export function parseObject(text: string): Json {
  const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (!isJson(value)) throw new TypeError('This must be a JSON object: { … }');
  return value;
}
