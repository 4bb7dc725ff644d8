import { expect } from 'chai';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const ENTRIES = ['index', 'management/index', 'authentication/index', 'redis/index', 'tenant/index'];

const isMethod = (member: ts.Symbol): boolean => (member.flags & ts.SymbolFlags.Method) !== 0;

describe('the comments of the public API', () => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const files = ENTRIES.map((entry) => join(root, 'src', `${entry}.ts`));
  const program = ts.createProgram(files, config?.options ?? {});
  const checker = program.getTypeChecker();
  const isDocumented = (symbol: ts.Symbol): boolean => symbol.getDocumentationComment(checker).length > 0;
  const exportsOf = (file: string): ts.Symbol[] => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    return symbol ? checker.getExportsOfModule(symbol) : [];
  };

  it('exist for every exported name, and for every method of every class and interface', () => {
    const missing = new Set<string>();
    let looked = 0;
    for (const file of files) {
      for (const exported of exportsOf(file)) {
        const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        looked += 1;
        if (exported.name !== 'default' && !isDocumented(symbol)) missing.add(exported.name);
        const type = checker.getDeclaredTypeOfSymbol(symbol);
        for (const member of type.getProperties().filter(isMethod)) {
          const [declaration] = member.declarations ?? [];
          if (!declaration?.getSourceFile().fileName.startsWith(join(root, 'src'))) continue;
          looked += 1;
          if (!member.name.startsWith('#') && !isDocumented(member))
            missing.add(`${exported.name}.${member.name}`);
        }
      }
    }
    expect(looked).to.be.greaterThan(900);
    expect([...missing].sort()).to.deep.equal([]);
  }).timeout(120_000);
});
