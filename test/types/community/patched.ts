// Copies of `@types/auth0@3` in which the excepted shapes and fields are ours.
import ts from 'typescript';
import { generatedPath } from '../support/compile';
import { WIDER, WRONG } from './exceptions';
import { declarationsOf, source } from './theirs';

const OURS = "import('../../src/index')";

interface Edit {
  node: ts.Node;
  text: string;
}

/** The replacement of a shape, or of a field's type. */
function editsFor(name: string): Edit[] {
  const [shape = '', field] = name.split('.');
  const edits = declarationsOf(shape).flatMap((declaration): Edit[] => {
    if (field === undefined) return [{ node: declaration, text: `export type ${shape} = ${OURS}.${shape};` }];
    if (!ts.isInterfaceDeclaration(declaration)) return [];
    return declaration.members.flatMap((member) =>
      ts.isPropertySignature(member) && member.type && member.name.getText(source) === field
        ? [{ node: member.type, text: `${OURS}.${shape}['${field}']` }]
        : [],
    );
  });
  if (edits.length === 0) throw new Error(`Theirs has no ${name}`);
  return edits;
}

function patch(names: readonly string[]): string {
  const edits = names.flatMap(editsFor).sort((a, b) => b.node.pos - a.node.pos);
  return edits.reduce(
    (text, edit) => text.slice(0, edit.node.getStart(source)) + edit.text + text.slice(edit.node.end),
    source.text,
  );
}

/** The modules that programs import theirs from, by path. `taken` has what methods take, `given` what they return. */
export const PATCHED: Readonly<Record<string, string>> = {
  [generatedPath('taken.d.ts')]: patch(Object.keys(WRONG)),
  [generatedPath('given.d.ts')]: patch([...Object.keys(WRONG), ...Object.keys(WIDER)]),
};
