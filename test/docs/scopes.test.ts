import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { MANAGER_METHODS } from '../support/methods';

const root = join(__dirname, '../..');
const PAGE = /^https:\/\/auth0\.com\/docs\/api\/management\/v2\/[\w-]+(\/[\w-]+)*$/;
const SCOPE = /Scopes? `[a-z]+:[\w-]+`/;

/** Endpoints without a page, as their comments must say. */
const UNLISTED = /^The API no longer lists /;

interface MethodComment {
  text: string;
  pages: string[];
  isUnlisted: boolean;
}

/** The comment of a property of a type, with its tags. */
function readComment(checker: ts.TypeChecker, type: ts.Type, name: string): MethodComment {
  const symbol = type.getProperty(name);
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  const tags = symbol?.getJsDocTags(checker) ?? [];
  const textsOf = (tag: string): string[] =>
    tags.filter((each) => each.name === tag).map((each) => ts.displayPartsToString(each.text).trim());
  return { text, pages: textsOf('see'), isUnlisted: textsOf('deprecated').some((why) => UNLISTED.test(why)) };
}

const AUTHENTICATION_PAGE = /^https:\/\/auth0\.com\/docs\/api\/authentication\/[\w-]+(\/[\w-]+)*$/;
/** Members of the SDK without an endpoint. */
const OWN = new Set(['withOptions', 'close', 'create']);

/** The types of the clients that the package exports. */
function clientTypes(): { checker: ts.TypeChecker; typeOf: (name: string) => ts.Type } {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const path = join(root, 'src/index.ts');
  const program = ts.createProgram([path], config?.options ?? {});
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = module ? checker.getExportsOfModule(module) : [];
  const typeOf = (name: string): ts.Type => {
    const alias = exported.find((symbol) => symbol.name === name);
    if (!alias) throw new Error(`src/index.ts exports no ${name}`);
    return checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(alias));
  };
  return { checker, typeOf };
}

/** The methods of a type that call the API. */
const methodsOf = (checker: ts.TypeChecker, type: ts.Type): string[] =>
  type
    .getProperties()
    .filter((symbol) => checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0)
    .map(({ name }) => name)
    .filter((name) => !OWN.has(name) && !name.startsWith('__'));

/** The parts of an AuthenticationClient: its members that are objects of classes of src/authentication. */
const partsOf = (checker: ts.TypeChecker, client: ts.Type): { name: string; type: ts.Type }[] =>
  client
    .getProperties()
    .map((property) => ({ name: property.name, type: checker.getTypeOfSymbol(property) }))
    .filter(({ type: { symbol } }) =>
      (symbol?.declarations ?? []).some(
        (node) =>
          ts.isClassDeclaration(node) && node.getSourceFile().fileName.includes('/src/authentication/'),
      ),
    );

describe('the comments of the management methods', function () {
  this.timeout(120_000);

  it("name the scope and the API's page, also for the flat methods", () => {
    const { checker, typeOf } = clientTypes();
    const client = typeOf('ManagementClient');

    const gaps: string[] = [];
    const check = (name: string, type: ts.Type, method: string): void => {
      const { text, pages, isUnlisted } = readComment(checker, type, method);
      if (isUnlisted) return;
      if (!SCOPE.test(text)) gaps.push(`${name}: no scope`);
      if (!pages.some((page) => PAGE.test(page))) gaps.push(`${name}: no page`);
    };
    for (const { manager, method } of MANAGER_METHODS) {
      const property = client.getProperty(manager);
      if (!property) throw new Error(`ManagementClient has no ${manager}`);
      check(`${manager}.${method}`, checker.getTypeOfSymbol(property), method);
    }
    const flat = client
      .getProperties()
      .filter((symbol) =>
        (symbol.declarations ?? []).some((node) => /FlatMethods\.ts$/.test(node.getSourceFile().fileName)),
      );
    expect(flat.length).to.be.greaterThan(130);
    for (const { name } of flat) check(name, client, name);
    expect(gaps).to.deep.equal([]);
  });
});

describe('the comments of the authentication methods', function () {
  this.timeout(120_000);

  it("name the API's page, or a method that does", () => {
    const { checker, typeOf } = clientTypes();
    const client = typeOf('AuthenticationClient');
    const documented = new Set<string>();
    const gaps: string[] = [];
    const parts = partsOf(checker, client);
    expect(parts).to.have.length(5);
    for (const { name: part, type } of parts) {
      for (const method of methodsOf(checker, type)) {
        const { pages } = readComment(checker, type, method);
        if (pages.some((page) => AUTHENTICATION_PAGE.test(page)))
          documented.add(`${type.symbol.name}.${method}`);
        else gaps.push(`${part}.${method}: no page`);
      }
    }
    expect(documented.size).to.be.greaterThan(12);
    for (const method of methodsOf(checker, client)) {
      const { text } = readComment(checker, client, method);
      const [, same = ''] = /the same as \{@link ([A-Za-z]+\.[A-Za-z]+)\}/.exec(text) ?? [];
      if (!documented.has(same)) gaps.push(`${method}: no page, and no method that has one`);
    }
    expect(gaps).to.deep.equal([]);
  });
});
