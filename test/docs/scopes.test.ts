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

describe('the comments of the management methods', function () {
  this.timeout(120_000);

  it("name the scope and the API's page, also for the flat methods", () => {
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
    const alias = (module ? checker.getExportsOfModule(module) : []).find(
      ({ name }) => name === 'ManagementClient',
    );
    if (!alias) throw new Error('src/index.ts exports no ManagementClient');
    const client = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(alias));

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
