import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, ROOT } from './support/readBlocks';

/** Rows without a test: their limits are not the tenant's own. */
const WITHOUT = 'none: see the bound';

/** The last cells of the tables whose last column is headed "Test". */
function namedTests(page: string): string[] {
  const lines = readPage(page).split('\n');
  const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
  let isInside = false;
  return lines.flatMap((line) => {
    if (!line.startsWith('|')) isInside = false;
    else if (cells(line).at(-2) === 'Test') isInside = true;
    else if (isInside && !/^\|[ -]+\|/.test(line)) return [cells(line).at(-2) ?? ''];
    return [];
  });
}

function problemOf(named: string): string | undefined {
  const [, path = '', title = ''] = /^`([\w/]+)`: (.+)$/.exec(named) ?? [];
  const file = join(ROOT, 'test', `${path}.test.ts`);
  if (title === '' || !existsSync(file)) return `"${named}" names no file of tests`;
  // Titles in a table of faults are in another file.
  const table = join(ROOT, 'test', 'faults', 'table', 'encodings.ts');
  const text = readFileSync(file, 'utf8') + (path === 'faults/matrix' ? readFileSync(table, 'utf8') : '');
  return text.includes(title) ? undefined : `${path}.test.ts has no test "${title}"`;
}

describe('The bounds in docs/security.md', () => {
  it('name tests that exist', () => {
    const named = namedTests('docs/security.md');
    expect(named.length).to.be.above(25);
    expect(named.filter((one) => one !== WITHOUT).flatMap((one) => problemOf(one) ?? [])).to.deep.equal([]);
    expect(named.filter((one) => one === WITHOUT).length, 'rows without a test').to.be.below(4);
  });
});
