import { expect } from 'chai';
import { join } from 'node:path';
import ts from 'typescript';
import { compile, show } from './support/compile';

describe('the types', () => {
  it('describe the methods: test/types compiles without errors', () => {
    const files = ts.sys.readDirectory(__dirname, ['.ts']).filter((file) => file.endsWith('.types.ts'));
    expect(files.length).to.be.greaterThan(1);
    expect(ts.getPreEmitDiagnostics(compile(files)).map(show)).to.deep.equal([]);
  }).timeout(120_000);

  it('accept undefined fields, also with exactOptionalPropertyTypes', () => {
    const file = join(__dirname, 'optional.types.ts');
    const program = compile([file], {}, { exactOptionalPropertyTypes: true });
    const source = program.getSourceFile(file);
    expect(source).not.to.equal(undefined);
    expect(program.getSemanticDiagnostics(source).map(show)).to.deep.equal([]);
  }).timeout(120_000);
});
