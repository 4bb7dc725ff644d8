import { readFileSync, writeFileSync } from 'node:fs';

/** Replaces the text of a page between its markers `<!-- name: start -->` and `<!-- name: end -->`. */
export function replaceBetween(path: string, name: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for what was measured: ${start} … ${end}`);
  writeFileSync(path, `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`);
}
