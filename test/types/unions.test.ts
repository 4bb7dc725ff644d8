import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { compile, generatedPath, root } from './support/compile';

const CONTRACT = join(__dirname, '../../../shared/contract/openapi.management.json');

/** A type that editors complete, and the schema that lists its values. */
const LISTED: Record<string, string> = {
  ActionBuildStatus: 'ActionBuildStatusEnum',
  ActionTriggerId: 'ActionTriggerTypeEnum',
  AwsRegion: 'EventStreamEventBridgeAWSRegionEnum',
  AzureRegion: 'LogStreamEventGridRegionEnum',
  ClientAppType: 'ClientAppTypeEnum',
  EmailProviderName: 'EmailProviderNameEnum',
  EmailTemplateName: 'EmailTemplateNameEnum',
  EnrollmentFactor: 'GuardianEnrollmentFactorEnum',
  GuardianFactorName: 'GuardianFactorNameEnum',
  HookTriggerId: 'HookTriggerIdEnum',
  Language: 'PromptLanguageEnum',
  LogStreamCategory: 'LogStreamFilterGroupNameEnum',
  PromptName: 'PromptGroupNameEnum',
  Strategy: 'ConnectionStrategyEnum',
};

interface Contract {
  paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>>;
  components: { schemas: Record<string, { enum?: string[] }> };
}

/** The literals of each type, and whether it accepts any other text, as the compiler sees them. */
function readUnions(names: readonly string[]): Map<string, { values: string[]; isOpen: boolean }> {
  const path = generatedPath('unions.generated.ts');
  const text = `import type { ${names.join(', ')} } from '${root}/src/index';
${names.map((name) => `export declare const of${name}: ${name};`).join('\n')}`;
  const program = compile([], { [path]: text });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return new Map(
    symbols.map((symbol) => {
      const type = checker.getTypeOfSymbol(symbol);
      const parts = type.isUnion() ? type.types : [type];
      const values = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
      return [
        symbol.name.slice(2),
        { values, isOpen: parts.some((part) => part.flags & ts.TypeFlags.Intersection) },
      ];
    }),
  );
}

describe('the values that editors complete', function () {
  this.timeout(120_000);

  it('are all that the API lists, and others are accepted', function () {
    if (!existsSync(CONTRACT)) return this.skip(); // The API's OpenAPI document is not part of the repository.
    const { paths, components } = JSON.parse(readFileSync(CONTRACT, 'utf8')) as Contract;
    const unions = readUnions([...Object.keys(LISTED), 'ManagementScope']);
    for (const [name, schema] of Object.entries(LISTED)) {
      const listed = components.schemas[schema]?.enum ?? [];
      expect(listed, schema).not.to.have.length(0);
      expect(unions.get(name)?.values, name).to.include.members(listed);
      expect(unions.get(name)?.isOpen, name).to.equal(true);
    }
    const scopes = Object.values(paths)
      .flatMap((verbs) => Object.values(verbs))
      .flatMap(({ security = [] }) => security.flatMap((way) => way.oAuth2ClientCredentials ?? []));
    expect(unions.get('ManagementScope')?.values).to.have.members([...new Set(scopes)]);
    expect(unions.get('ManagementScope')?.isOpen).to.equal(true);
  });
});
