import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The top of the checkout. */
export const ROOT = resolve(__dirname, '../../..');

/**
 * A code block of a page. What a reader need not see stands in HTML comments right before it:
 *
 * - `setup: client`: names of test/docs/support/setups.ts, then code that runs before the block;
 * - `check`: code that runs after the block, when all its calls are done;
 * - `types only: why`: the block is type-checked, not run;
 * - `file: path`: the block is that file, or a part of it, which another test runs;
 * - `sdk: auth0@7`: `auth0` is that package rather than ours; type-checked, not run.
 */
export interface Block {
  page: string;
  /** Line of the fence, from 1. */
  line: number;
  language: string;
  code: string;
  directives: ReadonlyMap<string, string>;
}

const FENCE = /^( *)```([^\n`]*)$/;
const DIRECTIVE = /^(setup|check|types only|file|sdk)\b:?\s*([\s\S]*)$/;

/** The comments that end right before a line. */
function directivesBefore(lines: readonly string[], fence: number): Map<string, string> {
  const directives = new Map<string, string>();
  for (let last = fence - 1; last >= 0;) {
    if (lines[last]?.trim() === '') last -= 1;
    else if (lines[last]?.trimEnd().endsWith('-->')) {
      let first = last;
      while (first >= 0 && !lines[first]?.trimStart().startsWith('<!--')) first -= 1;
      const comment = lines.slice(first, last + 1).join('\n');
      const text = comment.trim().slice('<!--'.length, -'-->'.length).trim();
      const [, name, value = ''] = DIRECTIVE.exec(text) ?? [];
      if (name === undefined) return directives;
      directives.set(name, value);
      last = first - 1;
    } else return directives;
  }
  return directives;
}

/** All code blocks of a page's text. */
export function blocksOf(page: string, text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent, language = ''] = FENCE.exec(lines[index] ?? '') ?? [];
    if (indent === undefined) continue;
    const start = index;
    const code: string[] = [];
    for (index += 1; index < lines.length && (lines[index] ?? '').trim() !== '```'; index += 1)
      code.push((lines[index] ?? '').slice(indent.length));
    if (index === lines.length) throw new Error(`${page}:${start + 1}: the code block never ends`);
    blocks.push({
      page,
      line: start + 1,
      language: language.trim(),
      code: code.join('\n'),
      directives: directivesBefore(lines, start),
    });
  }
  return blocks;
}

/** README.md and every page below docs/, but for docs/api: that is generated from the sources. */
export function pages(): string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => join('docs', file))
    .filter((file) => file.endsWith('.md') && !file.startsWith(join('docs', 'api')))
    .filter((file) => !file.includes('node_modules'));
  return ['README.md', ...docs.sort()];
}

/** The text of a page. */
export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** A path as it is told to people. */
export function shown(path: string): string {
  return relative(ROOT, path);
}
