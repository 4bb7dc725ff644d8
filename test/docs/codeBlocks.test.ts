import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { redisIsInstalled } from '../support/redisServer';
import { checkShell } from './support/checkShell';
import { checkTypes } from './support/checkTypes';
import { blocksOf, pages, readPage, ROOT, type Block } from './support/readBlocks';
import { runBlock, usesRedis } from './support/runBlock';

const PROGRAMS: ReadonlySet<string> = new Set(['js', 'ts']);

const blocks = pages().flatMap((page) => blocksOf(page, readPage(page)));
const title = ({ page, line, language }: Block): string => `${page}:${line} (${language || 'no language'})`;
const isPartOfFile = ({ directives }: Block): boolean => directives.has('file');
const isProgram = ({ language }: Block): boolean => PROGRAMS.has(language);
const isTypesOnly = ({ directives }: Block): boolean => directives.has('types only') || directives.has('sdk');

function isInFile({ directives, code }: Block): void {
  const file = readFileSync(join(ROOT, directives.get('file') ?? ''), 'utf8');
  const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();
  expect(normal(file)).to.contain(normal(code));
}

describe('The code blocks of README.md and docs/', () => {
  const programs = blocks.filter((block) => isProgram(block) && !isPartOfFile(block));
  let problems: Map<Block, string[]>;

  before(function () {
    this.timeout(120_000);
    problems = checkTypes(programs);
  });

  it('are found', () => {
    expect(blocks.filter(({ page }) => page === 'README.md')).not.to.have.length(0);
    expect(programs.length).to.be.greaterThan(3);
  });

  for (const block of blocks) {
    it(`${title(block)} ${isPartOfFile(block) ? 'is what its file holds' : isTypesOnly(block) ? 'compiles' : 'works'}`, async function () {
      this.timeout(20_000);
      if (isPartOfFile(block)) return isInFile(block);
      if (isProgram(block)) {
        expect(problems.get(block), 'types').to.deep.equal([]);
        if (isTypesOnly(block)) return;
        if (usesRedis(block) && !redisIsInstalled) {
          console.log('    (type-checked only: no redis-server is installed)');
          return this.skip();
        }
        await runBlock(block);
      } else if (block.language === 'sh') expect(checkShell(block)).to.deep.equal([]);
      else if (block.language === 'json') JSON.parse(block.code);
      else expect.fail(`no rule covers the language "${block.language}": see test/docs/README.md`);
    });
  }
});
