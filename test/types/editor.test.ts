import { expect } from 'chai';
import ts from 'typescript';
import { compile, generatedPath, root } from './support/compile';

const { repeatComments } = require('../../.ci/repeatComments.cjs') as {
  repeatComments: (text: string) => string;
};

const PATH = generatedPath('editor.generated.ts');

/** A program as an editor sees it; `|` marks the cursor. The comments are those of the published declarations. */
class Editor {
  readonly #service: ts.LanguageService;
  readonly #texts = new Map<string, string>();
  #text = '';
  #version = 0;

  constructor() {
    const options = { ...compile([]).getCompilerOptions(), noEmit: true };
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [PATH],
      getScriptVersion: (path) => (path === PATH ? String(this.#version) : '0'),
      getScriptSnapshot: (path) => {
        const text = path === PATH ? this.#text : this.#read(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }

  #read(path: string): string | undefined {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const text = ts.sys.readFile(path);
    if (text === undefined) return undefined;
    const shown = path.startsWith(`${root}/src/`) ? repeatComments(text) : text;
    this.#texts.set(path, shown);
    return shown;
  }

  /** Inserts code, and returns the position of the cursor. */
  #type(code: string): number {
    const head = `import { ManagementClient, AuthenticationClient } from '${root}/src/index';
const management = new ManagementClient({ domain: 'tenant.auth0.com', token: 't' });
const authentication = new AuthenticationClient({ domain: 'tenant.auth0.com', clientId: 'c' });
`;
    this.#version += 1;
    this.#text = head + code.replace('|', '');
    return head.length + code.indexOf('|');
  }

  /** The completions of the editor, and which of them it strikes through. */
  complete(code: string): { names: string[]; deprecated: string[] } {
    const entries = this.#service.getCompletionsAtPosition(PATH, this.#type(code), {})?.entries ?? [];
    const deprecated = entries.filter(({ kindModifiers = '' }) => /\bdeprecated\b/.test(kindModifiers));
    return { names: entries.map(({ name }) => name), deprecated: deprecated.map(({ name }) => name) };
  }

  /** The text of a hover, with its tags. */
  hover(code: string): string {
    const info = this.#service.getQuickInfoAtPosition(PATH, this.#type(code));
    const tags = info?.tags?.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`) ?? [];
    return [ts.displayPartsToString(info?.documentation), ...tags].join('\n');
  }

  /** What the editor strikes through in code. */
  struck(code: string): string[] {
    this.#type(`${code}|`);
    const found = this.#service
      .getSuggestionDiagnostics(PATH)
      .filter(({ reportsDeprecated }) => reportsDeprecated);
    return found.map(({ start, length }) => this.#text.slice(start, start + length));
  }
}

/** Code up to the quote of a text, and some of the expected completions. */
const COMPLETED: [code: string, offered: string[]][] = [
  ["management.createConnection({ name: 'n', strategy: '|' });", ['auth0', 'google-oauth2', 'samlp', 'waad']],
  ["management.createEmailTemplate({ template: '|' });", ['verify_email', 'reset_email', 'user_invitation']],
  ["management.actions.getTriggerBindings({ trigger_id: '|' });", ['post-login', 'event-stream']],
  ["management.createHook({ name: 'n', script: 's', triggerId: '|' });", ['pre-user-registration']],
  ["management.prompts.getCustomTextByLanguage({ prompt: '|', language: 'en' });", ['login', 'mfa-otp']],
  [
    "management.prompts.getCustomTextByLanguage({ prompt: 'login', language: '|' });",
    ['en', 'pt-BR', 'zh-TW'],
  ],
  ["management.updateTenantSettings({ enabled_locales: ['|'] });", ['de', 'fr-CA']],
  ["management.clientGrants.update({ id: 'i' }, { scope: ['|'] });", ['read:users', 'update:clients']],
  ["new ManagementClient({ domain: 'd', scope: '|' });", ['read:users', 'delete:users']],
  [
    "authentication.oauth.passwordGrant({ username: 'u', password: 'p', scope: '|' });",
    ['openid profile email'],
  ],
  ["management.createClient({ name: 'n', app_type: '|' });", ['spa', 'regular_web', 'native']],
  ["management.createLogStream({ type: '|' });", ['http', 'eventbridge', 'datadog']],
];

describe('in an editor', function () {
  this.timeout(120_000);
  let editor: Editor;
  before(() => {
    editor = new Editor();
  });

  for (const [code, offered] of COMPLETED)
    it(`completes ${code}`, () => {
      expect(editor.complete(code).names).to.include.members(offered);
    });

  it('shows on each form of a method what it does, its scope and its page', () => {
    const page = '@see https://auth0.com/docs/api/management/v2/roles/get-roles';
    for (const call of [
      '()',
      '({ include_totals: true })',
      '((error, roles) => {})',
      '({}, (error, roles) => {})',
    ]) {
      const flat = editor.hover(`management.getRo|les${call};`);
      expect(flat, call)
        .to.match(/^Lists roles/)
        .and.contain('Scope `read:roles`.')
        .and.contain(page);
      const own = editor.hover(`management.roles.getA|ll${call};`);
      expect(own, call)
        .to.match(/^Lists roles/)
        .and.contain('Scope `read:roles`.')
        .and.contain(page);
    }
  });

  it('strikes through what the API has deprecated, and says what to use instead', () => {
    const { deprecated, names } = editor.complete('management.|');
    expect(deprecated).to.include.members([
      'rules',
      'hooks',
      'rulesConfigs',
      'migrations',
      'blacklistedTokens',
    ]);
    expect(deprecated).to.include.members([
      'getRules',
      'createHook',
      'setRulesConfig',
      'deleteUserMultifcator',
    ]);
    expect(names).to.include.members(['users', 'getUsers', 'deleteUserMultifactor']);
    expect(deprecated).not.to.include.members(['users']);
    for (const name of ['actions', 'getUsers', 'deleteUserMultifactor', 'importUsersJob'])
      expect(deprecated).not.to.include(name);
    expect(editor.hover('management.ru|les;')).to.contain(
      '@deprecated Auth0 replaces rules by actions: use `actions`.',
    );
    expect(editor.hover('management.deleteUserMultifcato|r;')).to.contain('Use `deleteUserMultifactor`');
  });

  it('strikes through deprecated calls of any form, and no others', () => {
    for (const name of ['getRules()', 'getRules((error, rules) => {})', 'getHooks({ include_totals: true })'])
      expect(editor.struck(`management.${name};`), name).to.deep.equal([name.split('(')[0]]);
    expect(editor.struck('authentication.users.impersonate;')).to.deep.equal(['impersonate']);
    expect(editor.struck('management.getUsers(); authentication.users.getInfo("t");')).to.deep.equal([]);
  });
});
