import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './readBlocks';

/** An option in its interface. */
export interface Option {
  name: string;
  /** Its type, without undefined. */
  type: string;
  /** The text after "Default" in its comment; undefined without one. */
  default: string | undefined;
  comment: string;
}

const SOURCES: Record<string, string> = {
  ManagementClientOptions: 'src/management/ManagementClientOptions.ts',
  AuthenticationClientOptions: 'src/authentication/AuthenticationClientOptions.ts',
  ManagementTokenProviderOptions: 'src/management/ManagementTokenProvider.ts',
  RetryOptions: 'src/http/RetryOptions.ts',
  RedisEngineOptions: 'src/redis/RedisEngine.ts',
  StartTenantOptions: 'src/tenant/startTenant.ts',
};

let program: ts.Program | undefined;

function programOf(): ts.Program {
  program ??= ts.createProgram(
    [...new Set(Object.values(SOURCES))].map((file) => join(ROOT, file)),
    { strict: true, noEmit: true, skipLibCheck: true, esModuleInterop: true, target: ts.ScriptTarget.ES2022 },
  );
  return program;
}

/** The options of an interface, including inherited ones. */
export function optionsOf(name: string): Option[] {
  const checker = programOf().getTypeChecker();
  const source = programOf().getSourceFile(join(ROOT, SOURCES[name] ?? ''));
  const declared = source && checker.getSymbolAtLocation(source)?.exports?.get(name as ts.__String);
  if (!declared) throw new Error(`there is no interface ${name}`);
  return checker
    .getDeclaredTypeOfSymbol(declared)
    .getProperties()
    .map((option) => {
      const type = checker.getNonNullableType(checker.getTypeOfSymbol(option));
      const comment = ts.displayPartsToString(option.getDocumentationComment(checker)).replace(/\s+/g, ' ');
      const [, value] = /Default:? (.*?)(?:[.;] |[.;]?$|, see )/.exec(comment) ?? [];
      return {
        name: option.name,
        type: checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation),
        default: value,
        comment,
      };
    });
}
