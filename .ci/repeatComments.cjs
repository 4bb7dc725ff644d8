'use strict';
// An editor shows the comment of the overload that a call matches, and strikes a name through when all of its overloads
// are deprecated. The sources have a comment on the first overload only: the declarations repeat it.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');

const isMethod = (node) =>
  ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isFunctionDeclaration(node);

const commentOf = (node, text) => {
  const last = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  return last && text.slice(last.pos, last.end);
};

/** Copies the comment of each method's first overload to all of its overloads. */
function repeatComments(text) {
  const source = ts.createSourceFile('declarations.ts', text, ts.ScriptTarget.Latest, true);
  const inserts = [];
  const indentOf = (node) => ' '.repeat(source.getLineAndCharacterOfPosition(node.getStart()).character);
  const visit = (node) => {
    let name;
    let comment;
    node.forEachChild((child) => {
      if (isMethod(child) && child.name) {
        const own = commentOf(child, text);
        if (child.name.getText() !== name) comment = undefined;
        name = child.name.getText();
        if (own) comment = own;
        else if (comment) inserts.push([child.getStart(), comment, indentOf(child)]);
      } else {
        name = undefined;
      }
      if (ts.isClassDeclaration(child) || ts.isInterfaceDeclaration(child)) visit(child);
    });
  };
  visit(source);
  return inserts.reduceRight(
    (result, [at, comment, indent]) => `${result.slice(0, at)}${comment}\n${indent}${result.slice(at)}`,
    text,
  );
}

/** Repeats the comments in all declarations of a directory. */
function repeatCommentsIn(directory) {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.d.ts'))) {
    const path = join(directory, name);
    writeFileSync(path, repeatComments(readFileSync(path, 'utf8')));
  }
}

module.exports = { repeatComments, repeatCommentsIn };
