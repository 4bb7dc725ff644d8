import { join } from 'node:path';
import ts from 'typescript';
import { ROOT, type Block } from './readBlocks';

/** Top-level await in a script: blocks run inside of an async function. */
const ALLOWED: ReadonlySet<number> = new Set([1375, 1378, 1309]);

const SUBPATHS = ['authentication', 'management', 'redis', 'tenant'];

/** This package, under its own name and under its alias. */
const OURS: Record<string, string[]> = Object.fromEntries(
  ['auth0', 'auth0-classic'].flatMap((name) => [
    [name, ['src/index.ts']],
    ...SUBPATHS.map((path) => [`${name}/${path}`, [`src/${path}/index.ts`]]),
  ]),
);

function optionsFor(sdk: string | undefined, language: string): ts.CompilerOptions {
  const theirs: Record<string, string[]> = {
    'auth0@3': ['node_modules/auth0v3/src/index.js'],
    'auth0@4': ['node_modules/auth0latest/legacy/exports/index.d.ts'],
    'auth0@7': ['node_modules/auth0latest/dist/cjs/index.d.ts'],
  };
  const auth0 = sdk === undefined ? OURS.auth0 : theirs[sdk];
  if (!auth0) throw new Error(`there is no sdk "${sdk}": write one of ${Object.keys(theirs).join(', ')}`);
  return {
    strict: true,
    noImplicitAny: false,
    // In JavaScript nobody says of a field that it is there.
    strictNullChecks: language === 'ts',
    noEmit: true,
    allowJs: true,
    checkJs: true,
    skipLibCheck: true,
    esModuleInterop: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.esnext.disposable.d.ts'],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node', 'mocha'],
    paths: Object.fromEntries(
      Object.entries({ ...OURS, auth0 }).map(([name, files]) => [
        name,
        files.map((file) => join(ROOT, file)),
      ]),
    ),
  };
}

const UNNARROWED = / does not exist on type '(Error|unknown)'|^'err(or)?' is of type 'unknown'/;

/** In JavaScript nobody narrows an error before asking for its status. */
function isTolerable({ language }: Block, code: number, message: string): boolean {
  return ALLOWED.has(code) || (language === 'js' && UNNARROWED.test(message));
}

/** The blocks' names as files of the program; nothing is written. */
function virtualName(index: number, { language }: Block): string {
  return join(ROOT, 'docs', `__block${index}.${language === 'ts' ? 'ts' : 'js'}`);
}

function sourceOf({ code, directives }: Block): string {
  const setup = (directives.get('setup') ?? '').replace(/^\w*/, '');
  const check = directives.get('check') ?? '';
  return `${setup}\n${code}\n;${check}\nexport {};\n`;
}

function hostFor(options: ts.CompilerOptions, sources: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = sources.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0], true);
  };
  return host;
}

/** Type-checks blocks, all that use one SDK and one language in one program. @returns what is wrong, by block. */
export function checkTypes(blocks: readonly Block[]): Map<Block, string[]> {
  const problems = new Map<Block, string[]>();
  const programOf = ({ directives, language }: Block): string => `${language} ${directives.get('sdk') ?? ''}`;
  for (const kind of new Set(blocks.map(programOf))) {
    const mine = blocks.filter((block) => programOf(block) === kind);
    const [language = '', sdk = ''] = kind.split(' ');
    const options = optionsFor(sdk || undefined, language);
    const sources = new Map(mine.map((block, index) => [virtualName(index, block), sourceOf(block)]));
    const roots = [...sources.keys(), join(__dirname, 'scope.d.ts')];
    const program = ts.createProgram(roots, options, hostFor(options, sources));
    mine.forEach((block, index) => {
      const file = program.getSourceFile(virtualName(index, block));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      problems.set(
        block,
        found
          .map(({ code, messageText }) => ({
            code,
            text: ts.flattenDiagnosticMessageText(messageText, '\n'),
          }))
          .filter(({ code, text }) => !isTolerable(block, code, text))
          .map(({ text }) => text),
      );
    });
  }
  return problems;
}
