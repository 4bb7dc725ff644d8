import { expect } from 'chai';
import { layOut, tarball, tool } from './place';
import { runNode } from './run';

// Each has its own layout of node_modules: with pnpm a package finds only the dependencies that it declares.
describe('installed by another package manager', () => {
  it('works under pnpm', async () => {
    const cwd = layOut('pnpm', 'plain');
    await runNode([tool('pnpm/bin/pnpm.cjs'), 'add', '--prefer-offline', tarball()], { cwd });
    expect(await runNode(['commonjs.cjs'], { cwd })).to.equal('commonjs works\n');
    expect(await runNode(['module.mjs'], { cwd })).to.equal('module works\n');
  });

  it('works under Yarn', async () => {
    const cwd = layOut('yarn', 'plain');
    await runNode([tool('yarn/bin/yarn.js'), 'add', '--prefer-offline', '--no-progress', tarball()], { cwd });
    expect(await runNode(['commonjs.cjs'], { cwd })).to.equal('commonjs works\n');
    expect(await runNode(['module.mjs'], { cwd })).to.equal('module works\n');
  });
});
