import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { blocksOf, ROOT, type Block } from '../docs/support/readBlocks';
import { project } from './place';
import { run } from './run';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The code blocks of a section, in order. */
function sectionOf(heading: string): Block[] {
  const [, text] = README.split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`README.md has no section "${heading}"`);
  return blocksOf('README.md', text.split('\n## ')[0] ?? '');
}

const NOT_CLONED = new Set(['node_modules', 'dist', '.cache', '.git', 'coverage']);

/** A reader's shell: its directory, and the replacements of two commands. */
class Shell {
  #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  save(name: string, text: string): void {
    writeFileSync(join(this.#directory, name), text);
  }

  async run(line: string): Promise<string> {
    const [command = '', ...args] = line.replace(/\s+#.*$/, '').split(/\s+/);
    if (command === 'cd') {
      this.#directory = join(this.#directory, args[0] ?? '');
      return '';
    }
    // This checkout has the content of a clone, and its dependencies are installed already.
    if (command === 'git') return this.#clone(basename(args.at(-1) ?? '', '.git'));
    if (line === 'npm ci') return this.#linkDependencies();
    return run(command, args, { cwd: this.#directory });
  }

  #clone(name: string): string {
    cpSync(ROOT, join(this.#directory, name), {
      recursive: true,
      filter: (path) => !NOT_CLONED.has(basename(path)),
    });
    return '';
  }

  #linkDependencies(): string {
    symlinkSync(join(ROOT, 'node_modules'), join(this.#directory, 'node_modules'), 'junction');
    return '';
  }
}

const linesOf = ({ code }: Block): string[] => code.split('\n').filter((line) => line.trim() !== '');

/** Follows a code block: runs commands, or saves a program under the name in its first line. */
async function follow(shell: Shell, block: Block): Promise<string> {
  let printed = '';
  if (block.language === 'sh') for (const line of linesOf(block)) printed += await shell.run(line);
  const [, name] = /^\/\/ ([\w.]+)\n/.exec(block.code) ?? [];
  if (block.language !== 'sh' && name !== undefined) shell.save(name, block.code);
  return printed;
}

describe('Following README.md in an empty directory', () => {
  let shell: Shell;

  before(() => {
    const directory = project('reader');
    mkdirSync(directory, { recursive: true });
    shell = new Shell(directory);
  });

  it('installs the package from a clone', async () => {
    const fromClone = sectionOf('Install').filter(({ code }) => code.startsWith('git clone'));
    if (fromClone.length !== 1) throw new Error('README.md does not say how to install from a clone');
    for (const block of fromClone) await follow(shell, block);
  }).timeout(300_000);

  it('runs the first program', async () => {
    const [first] = sectionOf('Install').filter(({ language }) => language === 'js');
    if (!first) throw new Error('README.md has no first program');
    shell.save('first.mjs', first.code);
    const printed = await shell.run('node first.mjs');
    if (printed !== 'pro\n1\n') throw new Error(`it printed ${printed}`);
  });

  it('gets to green tests in CommonJS, ES modules and TypeScript', async () => {
    let printed = '';
    for (const block of sectionOf('Test your service'))
      if (!block.code.startsWith('npx auth0-classic')) printed += await follow(shell, block);
    const passed = printed.match(/^(?:#|ℹ) pass 1$/gm) ?? [];
    if (passed.length !== 3) throw new Error(`not all three tests passed:\n${printed}`);
  }).timeout(300_000);
});
