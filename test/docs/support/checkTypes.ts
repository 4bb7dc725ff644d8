import { join } from 'node:path';
import ts from 'typescript';
import { endingOf, officialVersionOf } from './kindOf';
import { ROOT, type Block } from './readBlocks';

const SUBPATHS = ['authentication', 'management', 'redis', 'tenant'];

/** This package, under its own name and under its alias. */
const OURS: Record<string, string[]> = Object.fromEntries(
  ['auth0', 'auth0-classic'].flatMap((name) => [
    [name, ['src/index.ts']],
    ...SUBPATHS.map((path) => [`${name}/${path}`, [`src/${path}/index.ts`]]),
  ]),
);

const OFFICIAL = {
  '4': ['node_modules/auth0latest/legacy/exports/index.d.ts'],
  '7': ['node_modules/auth0latest/dist/cjs/index.d.ts'],
};

/** The blocks of one program: one SDK and one language. */
interface Kind {
  language: string;
  version: '4' | '7' | undefined;
}

function optionsFor({ language, version }: Kind): ts.CompilerOptions {
  const auth0 = version === undefined ? OURS.auth0 : OFFICIAL[version];
  return {
    strict: true,
    noImplicitAny: false,
    // In JavaScript, fields are not declared.
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
      Object.entries({ ...OURS, auth0: auth0 ?? [] }).map(([name, files]) => [
        name,
        files.map((file) => join(ROOT, file)),
      ]),
    ),
  };
}

const UNNARROWED =
  / does not exist on type '(Error|unknown|string \| AddressInfo)'|^'err(or)?' is of type 'unknown'/;

/** In JavaScript, errors and addresses are not narrowed before use. */
const isTolerable = ({ language }: Block, message: string): boolean =>
  language === 'js' && UNNARROWED.test(message);

/** The blocks as virtual files of the program. */
const virtualName = (index: number, block: Block): string =>
  join(ROOT, 'docs', `__block${index}.${endingOf(block)}`);

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

function problemsOf(blocks: readonly Block[], kind: Kind): Array<[Block, string[]]> {
  const options = optionsFor(kind);
  const sources = new Map(blocks.map((block, index) => [virtualName(index, block), block.code]));
  const program = ts.createProgram([...sources.keys()], options, hostFor(options, sources));
  return blocks.map((block, index) => {
    const file = program.getSourceFile(virtualName(index, block));
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const texts = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    return [block, texts.filter((text) => !isTolerable(block, text))];
  });
}

/** Type-checks blocks, all with the same SDK and language in one program. @returns the problems, by block. */
export function checkTypes(blocks: readonly Block[]): Map<Block, string[]> {
  const kinds = (['js', 'ts'] as const).flatMap((language) =>
    ([undefined, '4', '7'] as const).map((version) => ({ language, version })),
  );
  return new Map(
    kinds.flatMap((kind) => {
      const mine = blocks.filter(
        (block) => block.language === kind.language && officialVersionOf(block) === kind.version,
      );
      return mine.length > 0 ? problemsOf(mine, kind) : [];
    }),
  );
}
