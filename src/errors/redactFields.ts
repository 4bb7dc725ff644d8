import { isSensitive } from './sensitiveNames';

/** Replaces a secret. */
export const REDACTED = '[REDACTED]';

const QUOTE = 34;
const BACKSLASH = 92;

/** A name and its colon. JSON within JSON has backslashes before the quotes. */
const FIELD = /(\\{0,7})"([^"\\]{1,60})\1"\s*:\s*/g;

/** Secrets in URLs: sensitive parameters, and the password before the host. */
const URL_SECRET =
  /([?&](?:x-amz-signature|signature|sig|ticket|invitation|secret|\w{0,20}token|assertion|code|otp)=)[^&\s"'<>\\]+/gi;
const URL_PASSWORD = /(:\/\/[^\s/"'@:]{0,200}:)[^\s/"'@]{1,200}@/g;

/** The end of a string that starts at a position, or the end of the text if the string is cut off. */
function endOfString(text: string, start: number, escape: number): number {
  let backslashes = 0;
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE && backslashes % (2 * (escape + 1)) === escape) return index + 1;
    backslashes = code === BACKSLASH ? backslashes + 1 : 0;
  }
  return text.length;
}

/** The end of an object or array that starts at a position, or the end of the text if it is cut off. */
function endOfContainer(text: string, start: number, escape: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index, escape) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

/** The end of a value that may hold secrets; undefined for a number, a boolean or null. */
function endOfValue(text: string, start: number, escape: number, name: string): number | undefined {
  const first = text[start];
  if (first === '{' || first === '[')
    return isSensitive(name, {}) ? endOfContainer(text, start, escape) : undefined;
  return text.startsWith('"', start + escape) ? endOfString(text, start + escape, escape) : undefined;
}

/** Redacts the values of sensitive fields in a text that contains JSON, complete or cut off, and in URLs. */
export function redactFields(text: string): string {
  let result = '';
  let copied = 0;
  FIELD.lastIndex = 0;
  for (let field = FIELD.exec(text); field; field = FIELD.exec(text)) {
    const [, { length: escape } = '', name = ''] = field;
    const start = FIELD.lastIndex;
    const end = isSensitive(name) ? endOfValue(text, start, escape, name) : undefined;
    if (end === undefined) continue;
    const quote = `${'\\'.repeat(escape)}"`;
    result += `${text.slice(copied, start)}${quote}${REDACTED}${quote}`;
    copied = FIELD.lastIndex = end;
  }
  return (result + text.slice(copied))
    .replace(URL_SECRET, `$1${REDACTED}`)
    .replace(URL_PASSWORD, `$1${REDACTED}@`);
}
