const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [
  0x22, 0x5c, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d,
];

/** Index of the quote that ends the string starting before `at`; the end of the text if none does. */
function endOfString(text: string, at: number): number {
  let index = at;
  while (index < text.length && text.charCodeAt(index) !== QUOTE)
    index += text.charCodeAt(index) === BACKSLASH ? 2 : 1;
  return index;
}

/**
 * Yields the text of each item of a JSON array: parsing a large file at once takes several times its memory. Invalid
 * JSON is yielded, too, or ends the list early; its parser reports it.
 *
 * @returns Whether the whole text is an array.
 */
export function* itemsOf(text: string): Generator<string, boolean> {
  let begin = text.indexOf('[') + 1;
  let depth = 0;
  for (let index = begin; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index + 1);
    else if (code === OPEN || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE || code === CLOSE_LIST) {
      if (depth === 0) {
        const last = text.slice(begin, index);
        if (begin > text.indexOf('[') + 1 || last.trim() !== '') yield last;
        return code === CLOSE_LIST && text.slice(index + 1).trim() === '';
      }
      depth -= 1;
    } else if (code === COMMA && depth === 0) {
      yield text.slice(begin, index);
      begin = index + 1;
    }
  }
  return false;
}

/** Yields the non-empty lines of a text, with their numbers. */
export function* linesOf(text: string): Generator<[number: number, line: string]> {
  let number = 1;
  for (let begin = 0; begin < text.length; number += 1) {
    const end = text.indexOf('\n', begin);
    const line = text.slice(begin, end < 0 ? text.length : end).trim();
    if (line !== '') yield [number, line];
    begin = end < 0 ? text.length : end + 1;
  }
}
