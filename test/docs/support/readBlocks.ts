import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The top of the checkout. */
export const ROOT = resolve(__dirname, '../../..');

/** A code block of a page. */
export interface Block {
  page: string;
  /** Line of the fence, from 1. */
  line: number;
  language: string;
  code: string;
}

const FENCE = /^( *)```([^\n`]*)$/;

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
    });
  }
  return blocks;
}

/** README.md and every page below docs/, except docs/api, which is generated from the sources. */
export function pages(): string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => join('docs', file))
    .filter((file) => file.endsWith('.md') && !file.startsWith(join('docs', 'api')))
    .filter((file) => !file.includes('node_modules'));
  return ['README.md', ...docs.sort()];
}

/** Pages whose snippets are not for users. */
export const OTHER_PAGES: readonly string[] = ['CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

/** The text of a page. */
export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** A path for messages. */
export function shown(path: string): string {
  return relative(ROOT, path);
}
