import { expect } from 'chai';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'test/tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
);

const show = ({ messageText, file, start = 0 }: ts.Diagnostic): string => {
  const line = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
  return `${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
};

describe('the types', () => {
  it('say what the methods take and give: test/types compiles without a complaint', () => {
    const files = ts.sys.readDirectory(__dirname, ['.ts']).filter((file) => file.endsWith('.types.ts'));
    expect(files.length).to.be.greaterThan(1);
    const program = ts.createProgram(files, { ...config?.options, noEmit: true });
    const problems = ts.getPreEmitDiagnostics(program).map(show);
    expect(problems).to.deep.equal([]);
  }).timeout(120_000);

  it('take fields that are undefined, also under exactOptionalPropertyTypes', () => {
    const file = join(__dirname, 'optional.types.ts');
    const exact = { ...config?.options, noEmit: true, exactOptionalPropertyTypes: true };
    const program = ts.createProgram([file], exact);
    expect(program.getSemanticDiagnostics(program.getSourceFile(file)).map(show)).to.deep.equal([]);
  }).timeout(120_000);
});
