import { expect } from 'chai';
import { join } from 'node:path';
import ts from 'typescript';

describe('the types', () => {
  it('say what the methods take and give: test/types compiles without a complaint', () => {
    const root = join(__dirname, '../..');
    const config = ts.getParsedCommandLineOfConfigFile(
      join(root, 'test/tsconfig.json'),
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    );
    const files = ts.sys.readDirectory(__dirname, ['.ts']).filter((file) => file.endsWith('.types.ts'));
    expect(files.length).to.be.greaterThan(1);
    const program = ts.createProgram(files, { ...config?.options, noEmit: true });
    const problems = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => {
      const line = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
      return `${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
    expect(problems).to.deep.equal([]);
  }).timeout(120_000);
});
