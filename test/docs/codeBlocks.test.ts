import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redisIsInstalled } from '../support/redisServer';
import { browserPath } from '../tenant/console/support/openBrowser';
import { checkCompose } from './support/checkCompose';
import { checkShell } from './support/checkShell';
import { checkTypes } from './support/checkTypes';
import { fileOf, isProgram, usesBrowser, usesRedis } from './support/kindOf';
import { blocksOf, pages, readPage, ROOT, type Block } from './support/readBlocks';
import { makeReadersProject, type ReadersProject } from './support/readersProject';
import { runSnippet, startAll } from './support/runSnippet';

const blocks = pages().flatMap((page) => blocksOf(page, readPage(page)));
const title = ({ page, line, language }: Block): string => `${page}:${line} (${language || 'no language'})`;
/** The program that a block needs, if this machine lacks it. */
function missingFor(block: Block): string | undefined {
  if (usesRedis(block) && !redisIsInstalled) return 'redis-server';
  if (usesBrowser(block) && browserPath === undefined) return 'Chromium';
  return undefined;
}

/** Output that the pages show: other tests compare these files with the real output. */
const OUTPUTS = ['test/http/debugLines.txt', 'docs/examples/opentelemetry/output.txt'];

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();
const outputOf = (file: string): string => normal(readFileSync(join(ROOT, file), 'utf8'));

describe('The code blocks of README.md and docs/', () => {
  const programs = blocks.filter((block) => isProgram(block) && fileOf(block) === undefined);
  const running = new Map<Block, Promise<void>>();
  let problems: Map<Block, string[]>;
  let project: ReadersProject;

  before(function () {
    this.timeout(120_000);
    problems = checkTypes(programs);
    project = makeReadersProject();
    const snippets = programs.filter((block) => missingFor(block) === undefined);
    const jobs = snippets.map((block) => () => runSnippet(block, project.directory));
    startAll(jobs).forEach((done, index) => {
      const block = snippets[index];
      if (block) running.set(block, done);
      // Each is awaited by its own test.
      done.catch(() => undefined);
    });
  });
  after(() => project.remove());

  it('exist', () => {
    expect(blocks.filter(({ page }) => page === 'README.md')).not.to.have.length(0);
    expect(programs.length).to.be.greaterThan(3);
  });

  for (const block of blocks) {
    const file = fileOf(block);
    it(`${title(block)} ${file === undefined ? 'works' : 'is its file'}`, async function () {
      this.timeout(180_000);
      if (file !== undefined) {
        expect(normal(block.code)).to.equal(normal(readFileSync(file, 'utf8')));
      } else if (isProgram(block)) {
        expect(problems.get(block), 'types').to.deep.equal([]);
        const missing = missingFor(block);
        if (missing !== undefined) {
          console.log(`    (type-checked only: ${missing} is not installed)`);
          return this.skip();
        }
        await running.get(block);
      } else if (block.language === 'sh') expect(checkShell(block)).to.deep.equal([]);
      else if (block.language === 'json') JSON.parse(block.code);
      else if (block.language === 'yaml') expect(checkCompose(block)).to.deep.equal([]);
      else if (block.language === 'text')
        expect(OUTPUTS.map(outputOf).join(' ')).to.contain(normal(block.code));
      else expect.fail(`no rule covers the language "${block.language}": see test/docs/README.md`);
    });
  }
});
