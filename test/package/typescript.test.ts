import { project, tool } from './place';
import { runNode } from './run';

const VERSIONS = ['5.0', '5.9', '6', '7'];

/** The ways to resolve a package, and the forms of source that each knows. */
const RESOLUTIONS = {
  node16: { module: 'node16', files: ['service.ts', 'commonjs.cts', 'module.mts'] },
  nodenext: { module: 'nodenext', files: ['service.ts', 'commonjs.cts', 'module.mts'] },
  bundler: { module: 'esnext', files: ['service.ts', 'module.mts'] },
};

for (const version of VERSIONS) {
  describe(`TypeScript ${version}`, () => {
    for (const [moduleResolution, { module, files }] of Object.entries(RESOLUTIONS)) {
      it(`knows the types under ${moduleResolution} resolution, declaration files checked too`, async () => {
        const cwd = project('typed');
        const script = tool(`typescript${version}`, 'bin/tsc');
        const options = ['--noEmit', '--strict', '--target', 'es2022', '--types', 'node'];
        await runNode(
          [script, ...options, '--module', module, '--moduleResolution', moduleResolution, ...files],
          { cwd },
        );
      });
    }
  });
}
