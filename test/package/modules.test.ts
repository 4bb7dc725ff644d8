import { expect } from 'chai';
import { NODE_LINES, nodeBinary } from './nodes';
import { project } from './place';
import { runNode } from './run';

describe('the installed package', () => {
  for (const line of NODE_LINES) {
    describe(`on Node ${line}`, () => {
      const options = () => ({ cwd: project('plain'), node: nodeBinary(line) });

      it('is the expected version', async () => {
        expect(await runNode(['--version'], options())).to.match(new RegExp(`^v${line}\\.`));
      });

      it('works in a CommonJS service', async () => {
        expect(await runNode(['commonjs.cjs'], options())).to.equal('commonjs works\n');
      });

      it('works in a service of ES modules, with the same classes', async () => {
        expect(await runNode(['module.mjs'], options())).to.equal('module works\n');
      });

      it('uses no deprecated API of Node', async () => {
        await runNode(['--throw-deprecation', '--pending-deprecation', 'commonjs.cjs'], options());
      });
    });
  }
});
