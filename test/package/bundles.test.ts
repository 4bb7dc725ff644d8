import { build, type BuildOptions } from 'esbuild';
import { expect } from 'chai';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_LINES, nodeBinary } from './nodes';
import { project, tool, workshop } from './place';
import { runNode } from './run';

/** An empty directory: a module that is missing in a bundle can't be found from here. */
const bare = (): string => join(workshop(), 'bare');

async function runsOnEveryNode(file: string): Promise<void> {
  for (const line of NODE_LINES)
    expect(await runNode([join(bare(), file)], { cwd: bare(), node: nodeBinary(line) })).to.equal(
      'bundle works\n',
    );
}

describe('a bundle of a service', () => {
  before(() => mkdirSync(bare(), { recursive: true }));

  const byEsbuild = async (entry: string, outfile: string, options: BuildOptions): Promise<void> => {
    const { warnings } = await build({
      absWorkingDir: project('bundle'),
      entryPoints: [entry],
      outfile: join(bare(), outfile),
      bundle: true,
      platform: 'node',
      target: 'node18',
      logLevel: 'silent',
      ...options,
    });
    expect(warnings).to.deep.equal([]);
  };

  for (const entry of ['service.cjs', 'service.mjs'])
    for (const minify of [false, true])
      it(`by esbuild, from ${entry} to CommonJS${minify ? ', minified' : ''}, runs on every Node by itself`, async () => {
        const outfile = `esbuild-${entry.replace('.', '-')}${minify ? '-min' : ''}.cjs`;
        await byEsbuild(entry, outfile, { format: 'cjs', minify });
        await runsOnEveryNode(outfile);
      });

  it('by esbuild to an ES module, minified, runs with a require function', async () => {
    await byEsbuild('service.mjs', 'esbuild.mjs', {
      format: 'esm',
      minify: true,
      // As for any CommonJS package in such a bundle.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    await runsOnEveryNode('esbuild.mjs');
  });

  for (const entry of ['service.cjs', 'service.mjs'])
    it(`by webpack, from ${entry}, runs on every Node by itself`, async () => {
      const filename = `webpack-${entry.replace('.', '-')}.cjs`;
      const out = await runNode(['webpack.cjs', tool('webpack'), `./${entry}`, bare(), filename], {
        cwd: project('bundle'),
      });
      // `debug`, a dependency of the proxy agent, tries to load an optional module; so does the RedisEngine.
      const optional = /Can't resolve '(supports-color|redis|ioredis)'/;
      expect(out.split('\n').filter((line) => line && !optional.test(line))).to.deep.equal([]);
      await runsOnEveryNode(filename);
    });
});
