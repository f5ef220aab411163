/**
 * What review should not have to say. House rules that a linter can see are here, the rest is in CONVENTIONS.md;
 * who may import whom is in tools/import-table.mjs.
 */
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const TYPED = ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts', 'vite.config.ts'];
const SOURCES = ['src/**/*.ts', 'demo/**/*.ts'];
const PURE = ['domain', 'dialects', 'protocol', 'flow', 'locales'].map((folder) => `src/${folder}/**/*.ts`);
const LONG = ['src/locales/*.ts', '**/*.generated.ts'];

const never = (selector, message) => ({ selector, message });
const BANNED_SYNTAX = [
  never('ExportDefaultDeclaration', 'Name what you export.'),
  never('TSEnumDeclaration', 'Use a literal table and its type.'),
  never('TSModuleDeclaration[kind="namespace"]', 'Use a module.'),
  never('TSParameterProperty', 'Declare the field.'),
  never(
    'MemberExpression[object.name="z"][property.name="config"]',
    'The configuration of zod is shared by the whole page.',
  ),
  never('ImportDeclaration[source.value="zod/mini"] > ImportSpecifier', "Write import * as z from 'zod/mini'."),
  never(
    'ImportDeclaration[source.value=/^\\./]:not([source.value=/\\.(js|json|css)$/])',
    'Write the extension: ./name.js',
  ),
  never('ExportNamedDeclaration[source.value=/^\\./]:not([source.value=/\\.js$/])', 'Write the extension: ./name.js'),
];
const NOW = never('NewExpression[callee.name="Date"][arguments.length=0]', 'The time is handed in.');
const BANNED_IMPORTS = {
  paths: [
    { name: 'zod', message: "Use import * as z from 'zod/mini': it never evaluates code, and is a third of the size." },
    { name: 'lit/directives/style-map.js', message: 'Inline styles break a strict style-src.' },
    { name: 'lit/directives/unsafe-html.js', message: 'Nobody else writes our markup.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Nobody else writes our markup.' },
    { name: 'libphonenumber-js', message: 'It brings its metadata along: use libphonenumber-js/core/es6.' },
  ],
};
const AMBIENT = [
  ...[
    'window',
    'self',
    'document',
    'navigator',
    'location',
    'history',
    'localStorage',
    'sessionStorage',
    'customElements',
  ],
  ...['fetch', 'XMLHttpRequest', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'performance'],
  ...['process', 'Buffer', 'console'],
].map((name) => ({ name, message: 'Pure folders get the outside world handed in.' }));

export default tseslint.config(
  { ignores: ['dist', 'dist-demo', 'test/.artifacts', 'coverage', '**/*.generated.ts'] },
  tseslint.configs.base,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: TYPED })),
  {
    files: TYPED,
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: TYPED,
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Fires on every @event=${this.#onEvent} of a template; Lit binds listeners to their host.
      '@typescript-eslint/unbound-method': 'off',
      // An async method without await still turns a throw into a rejection, which ports promise.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-imports': ['error', BANNED_IMPORTS],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: SOURCES,
    rules: {
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'off',
    },
  },
  { files: LONG, rules: { 'max-lines': 'off' } },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...AMBIENT],
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX, NOW],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The time is handed in.' },
        { object: 'Math', property: 'random', message: 'Chance is handed in.' },
        { object: 'globalThis', property: 'fetch', message: 'fetch is handed in.' },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts', 'test/elements/**/*.ts'],
    ...lit['flat/recommended'],
  },
  { files: ['src/elements/**/*.ts'], ...wc['flat/best-practice'] },
  {
    files: ['src/elements/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/lifecycle-super': 'error',
      'lit/quoted-expressions': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // The chai plugins' types make every assertion look like a promise: the calls that are one are named instead.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        never('ExpressionStatement > CallExpression > MemberExpression[property.name="accessible"]', 'Await it.'),
        never(
          'ExpressionStatement > CallExpression:has(> CallExpression[callee.property.name="asyncProperty"])',
          'Await it.',
        ),
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-unused-vars': 'error' },
  },
);
