import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, tool } from './place';
import { runNode } from './run';

/** The ways to resolve a package, and the source formats that each supports. */
const RESOLUTIONS = {
  node: { module: 'commonjs', files: ['service.ts', 'commonjs.cts'] },
  node16: { module: 'node16', files: ['service.ts', 'commonjs.cts', 'module.mts'] },
  nodenext: { module: 'nodenext', files: ['service.ts', 'commonjs.cts', 'module.mts'] },
  bundler: { module: 'esnext', files: ['service.ts', 'module.mts'] },
};

type Resolution = keyof typeof RESOLUTIONS;

const OLD: Resolution[] = ['node', 'node16'];
const NEW: Resolution[] = ['node16', 'nodenext', 'bundler'];

/** The module resolution of each version, and the types of Node from its time. */
const VERSIONS: Array<[version: string, resolutions: Resolution[], node: string]> = [
  ['4.7', OLD, 'node-types-18.11'],
  ['4.9', OLD, 'node-types-18.11'],
  ['5.0', NEW, 'node'],
  ['5.9', NEW, 'node'],
  ['6', NEW, 'node'],
  ['7', NEW, 'node'],
];

/** Code of services and their tests for the community's types, from `test/types`. */
const CLASSIC = ['service', 'community', 'standIns'];

/** Copies that code into the typed project, as code of a service that installed the package. */
function layOutClassic(): string[] {
  return CLASSIC.map((name) => {
    const source = readFileSync(join(__dirname, `../types/${name}.types.ts`), 'utf8');
    const text = source.replace(/'\.\.\/\.\.\/src\/(?:(\w+)\/)?index'/g, (_whole, part?: string) =>
      part === undefined ? "'auth0-classic'" : `'auth0-classic/${part}'`,
    );
    const file = `${name}.classic.ts`;
    writeFileSync(join(project('typed'), file), text);
    return file;
  });
}

/** Compiles files of the typed project, and checks declaration files, too. */
async function compile(
  version: string,
  resolution: Resolution,
  files: string[],
  ...more: string[]
): Promise<void> {
  const { module } = RESOLUTIONS[resolution];
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', module];
  const script = tool(`typescript${version}`, 'bin/tsc');
  const args = [...options, '--moduleResolution', resolution, ...more, ...files];
  await runNode([script, ...args], { cwd: project('typed') });
}

for (const [version, resolutions, node] of VERSIONS) {
  describe(`TypeScript ${version}`, () => {
    for (const resolution of resolutions) {
      const classic = resolution === 'node16' ? layOutClassic : () => [];
      const what = `a service${resolution === 'node16' ? ', and tests written for the types of the community,' : ''}`;
      it(`compiles ${what} under ${resolution} resolution, including declaration files`, async () => {
        const files = [...RESOLUTIONS[resolution].files, ...classic()];
        await compile(version, resolution, files, '--types', node);
      });
    }
  });
}

describe('The types of Jest and Sinon', () => {
  it("accept fakes of the methods, as with the community's types", async () => {
    await compile('5.9', 'node16', ['mocks.ts'], '--types', 'node,jest', '--skipLibCheck');
  });
});
