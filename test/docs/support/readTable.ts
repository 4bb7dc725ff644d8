/** The cells of a row, without the backticks around code. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/\\\|/g, '|')
        .trim()
        .replace(/^`([^`]*)`$/, '$1'),
    );
}

/** The rows of the first table below a heading of a page, without its head. @throws if there is none. */
export function tableBelow(page: string, heading: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  const first = lines.findIndex((line, at) => start >= 0 && at > start && line.startsWith('|'));
  if (first < 0) throw new Error(`there is no table below "${heading}"`);
  const end = lines.findIndex((line, at) => at > first && !line.startsWith('|'));
  // Skip the head and the line below it.
  return lines.slice(first + 2, end < 0 ? undefined : end).map(cellsOf);
}
