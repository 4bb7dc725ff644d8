import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { OTHER_PAGES, pages, readPage, ROOT } from './support/readBlocks';

/** A page without its code, in which brackets have another meaning. */
function prose(page: string): string {
  return readPage(page)
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
}

/** The anchors of a page's headings, as on GitHub. */
function anchorsOf(page: string): Set<string> {
  const headings = [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text);
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replace(/ /g, '-'),
    ),
  );
}

function problemOf(page: string, target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(join(ROOT, file))) return `${target}: there is no ${file}`;
  if (anchor === undefined || !file.endsWith('.md') || anchorsOf(file).has(anchor)) return undefined;
  return `${target}: ${file} has no such heading`;
}

describe('The links of README.md and docs/', () => {
  for (const page of [...pages(), ...OTHER_PAGES]) {
    it(`${page}: lead somewhere`, () => {
      const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
      const inside = targets.filter((target) => !/^[a-z]+:/.test(target));
      expect(inside.flatMap((target) => problemOf(page, target) ?? [])).to.deep.equal([]);
    });
  }
});
