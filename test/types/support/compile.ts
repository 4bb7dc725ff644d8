import { join } from 'node:path';
import ts from 'typescript';

/** The project's directory, as the compiler writes paths. */
export const root = join(__dirname, '../../..').replaceAll('\\', '/');

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'test/tsconfig.json'),
  { noEmit: true },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
);

/** The files that every program reads, such as the declarations of Node, are parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The path of a generated file, which exists in memory only. */
export const generatedPath = (name: string): string => `${root}/test/types/${name}`;

/**
 * A program of files of `test/types`, with the project's options.
 *
 * @param generated Text of files that exist in memory only, by path.
 */
export function compile(
  files: readonly string[],
  generated: Readonly<Record<string, string>> = {},
  options: ts.CompilerOptions = {},
): ts.Program {
  const settings = { ...config?.options, ...options };
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, ...others) => {
    const text = generated[path];
    if (text !== undefined) return ts.createSourceFile(path, text, ...[others[0]], true);
    const key = `${path} ${JSON.stringify(others[0])}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile.call(host, path, ...others));
    return parsed.get(key);
  };
  host.fileExists = (path) => path in generated || fileExists.call(host, path);
  host.readFile = (path) => generated[path] ?? readFile.call(host, path);
  return ts.createProgram([...files, ...Object.keys(generated)], settings, host);
}

/** A problem as a line of text. */
export function show({ messageText, file, start = 0 }: ts.Diagnostic): string {
  const line = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
  return `${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
