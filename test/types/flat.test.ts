import { expect } from 'chai';
import { FLAT_NAMES } from '../../src/management/flat/flatNames';
import { compile, generatedPath, show } from './support/compile';

const path = generatedPath('flat.generated.ts');

const head = [
  "import type { ManagementClient } from '../../src/index';",
  "import type { Equal } from './expect';",
  'type Client = ManagementClient<{ plan: string }, { theme: string }>;',
];

/** Compiles if the flat method has the signatures of its manager's method, in the same order. */
const lineOf = (flat: string, manager: string, method: string): string =>
  `export const ${flat}: Equal<Client['${flat}'], Client['${manager}']['${method}']> = true;`;

const names = Object.entries(FLAT_NAMES);

function problemsOf(lines: readonly string[]): string[] {
  const program = compile([], { [path]: [...head, ...lines].join('\n') });
  const file = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(show);
}

describe('the types of the flat methods', () => {
  it('are those of their methods, all 139', () => {
    expect(names).to.have.length(139);
    const lines = names.map(([flat, [manager, method]]) => lineOf(flat, manager, method));
    expect(problemsOf(lines)).to.deep.equal([]);
  }).timeout(120_000);

  it('detect a missing signature, or another result', () => {
    const others = [
      lineOf('getUser', 'users', 'getAll'),
      lineOf('getRoles', 'rules', 'getAll'),
      lineOf('deleteRole', 'roles', 'get'),
      lineOf('createUser', 'users', 'update'),
    ];
    expect(problemsOf(others)).to.have.length(others.length);
  }).timeout(120_000);
});
