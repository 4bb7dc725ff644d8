import { closeSync, openSync, writeFileSync } from 'node:fs';

/** Characters that are written at a time. */
const CHUNK = 1_000_000;

/** Writes lines to a file: all of them as one string could be more than a string can hold. */
export function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let text = '';
    for (const line of lines) {
      text += line;
      if (text.length < CHUNK) continue;
      writeFileSync(file, text);
      text = '';
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
