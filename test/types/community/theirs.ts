// Reads `@types/auth0@3`, the community's types of the classic SDK.
import { join } from 'node:path';
import ts from 'typescript';
import { compile, root } from '../support/compile';

/** One signature of a method or a constructor. */
export interface Overload {
  owner: string;
  method: string;
  parameters: readonly Parameter[];
  returns: string;
}

/** A parameter of a signature. */
export interface Parameter {
  name: string;
  type: string;
  optional: boolean;
  /** The names of a callback's parameters. */
  callback: readonly string[] | undefined;
  /** The fields of an object. */
  fields: readonly string[] | undefined;
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration;

const path = join(root, 'node_modules/@types/auth0/index.d.ts');
const program = compile([path]);
const checker = program.getTypeChecker();
const found = program.getSourceFile(path);
if (found === undefined) throw new Error('@types/auth0 is not installed');

/** Their parsed declarations. */
export const source = found;

const text = (node: ts.Node): string => node.getText(source).replace(/\s+/g, ' ');

const isDeclaration = (node: ts.Node): node is Declaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);

const isExported = ({ modifiers }: Declaration): boolean =>
  modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

const declarations = source.statements.filter(isDeclaration);
const classes = declarations.filter(ts.isClassDeclaration);

const nameOf = ({ name }: Declaration): string => name?.text ?? '';

/** The declarations of a name. */
export const declarationsOf = (name: string): Declaration[] =>
  declarations.filter((each) => nameOf(each) === name);

/** The names of their classes. */
export const CLASSES = classes.map(nameOf);

/** The names of the other types that they export. */
export const SHAPES = [...new Set(declarations.filter(isExported).map(nameOf))]
  .filter((name) => !CLASSES.includes(name))
  .sort();

/** The fields of an object type; undefined for one whose fields are open or vary. */
function fieldsOf(type: ts.Type): string[] | undefined {
  const isObject = type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection);
  if (!isObject || type.getCallSignatures().length > 0 || type.getStringIndexType()) return undefined;
  return type.getProperties().map(({ name }) => name);
}

function parameterOf({ name, type, questionToken }: ts.ParameterDeclaration): Parameter {
  if (type === undefined) throw new Error(`${text(name)} has no type`);
  return {
    name: text(name),
    type: text(type),
    optional: questionToken !== undefined,
    callback: ts.isFunctionTypeNode(type) ? type.parameters.map((each) => text(each.name)) : undefined,
    fields: fieldsOf(checker.getTypeFromTypeNode(type)),
  };
}

const overloads = classes.flatMap((owner) =>
  owner.members.flatMap((member): Overload[] => {
    if (!ts.isMethodDeclaration(member) && !ts.isConstructorDeclaration(member)) return [];
    const method = member.name ? text(member.name) : 'constructor';
    const returns = member.type ? text(member.type) : nameOf(owner);
    return [{ owner: nameOf(owner), method, parameters: member.parameters.map(parameterOf), returns }];
  }),
);

/** Their constructors. */
export const CONSTRUCTORS = overloads.filter(({ method }) => method === 'constructor');

/** All signatures of their methods. */
export const OVERLOADS = overloads.filter(({ method }) => method !== 'constructor');

const keyOf = ({ owner, method }: Overload): string => `${owner}.${method}`;

/** The signatures of each method, together. */
export const METHODS: ReadonlyArray<readonly Overload[]> = [...new Set(OVERLOADS.map(keyOf))].map((key) =>
  OVERLOADS.filter((overload) => keyOf(overload) === key),
);

/** Adds the names of the shapes that a node refers to, including those of their fields. */
function collect(node: ts.Node, names: Set<string>): void {
  // A base of a shape is compared as a part of that shape.
  if (ts.isHeritageClause(node)) return;
  if (ts.isTypeReferenceNode(node)) {
    const name = text(node.typeName);
    if (/^(Partial|Pick|Omit)$/.test(name) || names.has(name)) return;
    if (SHAPES.includes(name)) {
      names.add(name);
      for (const declaration of declarationsOf(name)) collect(declaration, names);
    }
  }
  node.forEachChild((child) => collect(child, names));
}

function returnedShapes(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const member of classes.flatMap(({ members }) => [...members])) {
    if (!ts.isMethodDeclaration(member)) continue;
    if (member.type) collect(member.type, names);
    for (const { type } of member.parameters) if (type && ts.isFunctionTypeNode(type)) collect(type, names);
  }
  return names;
}

/** The names of the shapes that methods return or pass to callbacks. */
export const RETURNED = returnedShapes();
