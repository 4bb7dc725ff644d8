import js from '@eslint/js';
import markdown from '@eslint/markdown';
import tseslint from 'typescript-eslint';
import globals from 'globals';
import plainWords from './.ci/plainWords.mjs';

/** A directory of src/ and those that it must not import from: imports point one way. */
const boundaries = {
  runtime: [
    'index',
    'management',
    'authentication',
    'rest',
    'http',
    'errors',
    'types',
    'tenant',
    'redis',
    'sharing',
    'warnings',
  ],
  warnings: [
    'index',
    'management',
    'authentication',
    'rest',
    'http',
    'errors',
    'types',
    'tenant',
    'redis',
    'sharing',
  ],
  types: [
    'index',
    'management',
    'authentication',
    'rest',
    'http',
    'errors',
    'tenant',
    'redis',
    'sharing',
    'warnings',
  ],
  errors: ['index', 'management', 'authentication', 'rest', 'http', 'tenant', 'redis', 'sharing'],
  http: ['index', 'management', 'authentication', 'rest', 'tenant', 'redis'],
  rest: ['index', 'management', 'authentication', 'tenant', 'redis'],
  authentication: ['index', 'management', 'tenant', 'redis'],
  management: ['index', 'tenant', 'redis'],
  sharing: ['index', 'management', 'authentication', 'rest', 'http', 'tenant', 'redis'],
  redis: ['index', 'management', 'authentication', 'rest', 'http', 'tenant'],
  tenant: ['index', 'management', 'authentication', 'rest', 'http', 'errors', 'redis', 'types', 'sharing'],
};

const boundaryRules = Object.entries(boundaries).map(([directory, closed]) => ({
  files: [`src/${directory}/**/*.{ts,tsx,mts}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: closed.map((other) => ({
          regex: other === 'index' ? '^(\\.\\./)+index(\\.js)?$' : `^(\\.\\./)+${other}(/|$)`,
          message: `src/${directory} must not import from src/${other} (see CONTRIBUTING.md: import boundaries).`,
        })),
      },
    ],
  },
}));

const CODE = ['**/*.{ts,tsx,mts,cts,js,cjs,mjs}'];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'docs/api', 'node_modules', 'test/package/fixtures'] },
  ...[js.configs.recommended, ...tseslint.configs.recommended].map((config) => ({
    ...config,
    files: config.files ?? CODE,
  })),
  {
    files: CODE,
    languageOptions: { globals: globals.node },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // What is costly to load is loaded on first use, by require: the build is CommonJS.
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: { 'max-lines': ['error', { max: 260, skipComments: true, skipBlankLines: true }] },
  },
  // Overloads for promise and callback, two and three lines a method: declarations, not code. And a generated list.
  {
    files: [
      'src/management/managers/UsersManager.ts',
      'src/management/flat/*.ts',
      'src/types/index.ts',
      'src/tenant/operations/names.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  ...boundaryRules,
  // The tenant's page runs in a browser. What it shows comes from anybody, so it is only ever text.
  {
    files: ['src/tenant/console/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Show it as text.' },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Show it as text.',
        },
      ],
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: { sourceType: 'commonjs' },
  },
  {
    files: ['test/**', 'docs/**', '.ci/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  { files: ['docs/examples/jest/*.test.js'], languageOptions: { globals: globals.jest } },
  // Type tests use values for their types alone.
  { files: ['test/types/*.types.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  {
    files: ['src/**/*.{ts,tsx,mts}', 'docs/**/*.{ts,js,cjs,mjs}'],
    plugins: { words: plainWords },
    rules: { 'words/plain-words': 'error', 'words/plain-names': 'error' },
  },
  {
    files: ['test/**/*.{ts,tsx,mts,cjs}', '.ci/**/*.{cjs,mjs}'],
    // The rules themselves name the phrases.
    ignores: ['.ci/plainWords.mjs'],
    plugins: { words: plainWords },
    rules: { 'words/plain-words': 'error', 'words/plain-titles': 'error', 'words/plain-names': 'error' },
  },
  {
    files: ['*.md', 'docs/**/*.md', 'src/**/*.md', 'test/**/*.md'],
    plugins: { markdown, words: plainWords },
    language: 'markdown/gfm',
    rules: { 'words/plain-words': 'error' },
  },
);
