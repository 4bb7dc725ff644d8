/** Maximum nesting: deeper values would overflow the stack. The API's own limit is not published. */
const MAX_DEPTH = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{` differ in this bit only, as do `]` and `}`. */
const BRACE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Whether brackets are nested too deeply. Checked in the text, before any value is built. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isQuoted) {
      if (code === BACKSLASH) index += 1;
      else isQuoted = code !== QUOTE;
    } else if (code === QUOTE) isQuoted = true;
    else if ((code | BRACE_BIT) === OPENING) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if ((code | BRACE_BIT) === CLOSING) depth -= 1;
  }
  return false;
}

/** A pattern for a letter in JSON: the letter itself or its escape. */
function written(letter: string): string {
  const digits = letter.charCodeAt(0).toString(16);
  return `(?:${letter}|\\\\u00${digits.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
}

/** The key `__proto__`, also with escapes. Searching the text is faster than traversing the value. */
const PROTOTYPE_KEY = new RegExp(`"${[...'__proto__'].map(written).join('')}"\\s*:`);

/**
 * Parses JSON in linear time.
 *
 * @throws SyntaxError if the text is not JSON, has more than 200 levels, or has a key `__proto__`.
 */
export function readJson(text: string): unknown {
  if (isTooDeep(text)) throw new SyntaxError(`JSON is nested in more than ${MAX_DEPTH} levels`);
  if (PROTOTYPE_KEY.test(text)) throw new SyntaxError('JSON has a key __proto__');
  return JSON.parse(text);
}
