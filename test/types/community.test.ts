import { expect } from 'chai';
import { CALLS, CONTROL, CREATIONS, type Line } from './community/calls';
import { EXCEPTIONS } from './community/exceptions';
import { PATCHED } from './community/patched';
import { COMPARISONS, EXPORTS, HELPERS, NEEDED, STAND_INS, WHOLE_STAND_INS } from './community/shapes';
import { SHAPES } from './community/theirs';
import { compile, generatedPath, show } from './support/compile';

/**
 * The lines of each program, and the modules that export the names of its shapes: of what methods take, and of what
 * they return.
 */
const PROGRAMS = {
  control: { lines: CONTROL, taken: './taken', given: './given' },
  theirs: {
    lines: [...CALLS, ...CREATIONS, ...COMPARISONS, ...WHOLE_STAND_INS, ...EXPORTS, ...NEEDED],
    taken: './taken',
    given: './given',
  },
  ours: { lines: [...CALLS, ...STAND_INS], taken: '../../src/index', given: '../../src/index' },
};

type Name = keyof typeof PROGRAMS;

function head(name: Name): string[] {
  const { taken, given } = PROGRAMS[name];
  return [
    "import type * as Theirs from '../../node_modules/@types/auth0/index';",
    "import type * as Taken from './taken';",
    "import type * as Given from './given';",
    "import * as Ours from '../../src/index';",
    "import * as Authentication from '../../src/authentication/index';",
    `import type { ${SHAPES.join(', ')} } from '${taken}';`,
    `import type { ${SHAPES.map((shape) => `${shape} as Given${shape}`).join(', ')} } from '${given}';`,
    'interface A { plan: string; seats: number }',
    'interface U { theme: string; size?: number }',
    ...HELPERS,
  ];
}

const pathOf = (name: Name): string => generatedPath(`${name}.generated.ts`);

const textOf = (name: Name): string =>
  [
    ...head(name),
    ...PROGRAMS[name].lines.map(({ code }, index) => `export const line${index} = ${code};`),
  ].join('\n');

/** The compiler's message for each line that fails. */
function problemsOf(name: Name, program: ReturnType<typeof compile>): Map<string, string> {
  const file = program.getSourceFile(pathOf(name));
  const problems = new Map<string, string>();
  for (const diagnostic of [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]) {
    const { line } = file!.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    const at: Line | undefined = PROGRAMS[name].lines[line - head(name).length];
    problems.set(at?.about ?? `head, line ${line + 1}`, `${at?.code ?? ''}\n${show(diagnostic)}`);
  }
  return problems;
}

/** Whether a row is about a line: names it, or the method that it is about. */
const covers = (row: string, about: string): boolean =>
  about === row || (!row.includes('(') && /^[(:]/.test(about.slice(row.length)) && about.startsWith(row));

describe('the types, beside those of the community', () => {
  const rows = Object.keys(EXCEPTIONS);
  let failures: ReadonlyMap<string, string>;

  before('one program of all lines', function () {
    this.timeout(240_000);
    const names = Object.keys(PROGRAMS) as Name[];
    const texts = Object.fromEntries(names.map((name) => [pathOf(name), textOf(name)]));
    const program = compile(
      [],
      { ...PATCHED, ...texts },
      { noUnusedLocals: false, noUnusedParameters: false },
    );
    const control = problemsOf('control', program);
    const all = new Map([...problemsOf('theirs', program), ...problemsOf('ours', program)]);
    for (const about of control.keys()) all.delete(about);
    failures = all;
  });

  it('have more than a thousand lines to compile', () => {
    expect(CALLS.length).to.be.greaterThan(800);
    expect(COMPARISONS.length + STAND_INS.length + EXPORTS.length).to.be.greaterThan(700);
  });

  it('accept and return the same as theirs, except where a row says why not', () => {
    const unlisted = [...failures].filter(([about]) => !rows.some((row) => covers(row, about)));
    expect(unlisted.map(([about, problem]) => `${about}\n${problem}`).join('\n\n')).to.equal('');
  });

  it('need every row', () => {
    const idle = rows.filter((row) => ![...failures.keys()].some((about) => covers(row, about)));
    expect(idle).to.deep.equal([]);
  });
});
