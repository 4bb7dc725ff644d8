import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { composeBulk, type BulkResults } from '../bench/bulkReport';
import { composeFigures } from '../bench/figures';
import { compose, type Results } from '../bench/report';
import { readPage, ROOT } from './support/readBlocks';

/** Prettier pads the cells of a table. */
const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();

function between(page: string, name: string): string {
  const [, text = ''] =
    new RegExp(`<!-- ${name}: start -->(.*)<!-- ${name}: end -->`, 's').exec(readPage(page)) ?? [];
  return unpadded(text);
}

describe('The figures in the docs', () => {
  const results = JSON.parse(readFileSync(join(ROOT, 'test/bench/results.json'), 'utf8')) as Results;

  it('README.md has the measured ones', () => {
    expect(between('README.md', 'figures')).to.equal(unpadded(composeFigures(results)));
  });

  it('docs/performance.md has the ones of the bulk job', () => {
    const bulk = JSON.parse(readFileSync(join(ROOT, 'test/bench/bulk.json'), 'utf8')) as BulkResults;
    expect(between('docs/performance.md', 'bulk')).to.equal(unpadded(composeBulk(bulk)));
  });

  it('docs/performance.md has the same', () => {
    expect(between('docs/performance.md', 'measured')).to.equal(unpadded(compose(results)));
  });
});
