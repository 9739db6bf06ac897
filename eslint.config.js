import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { LIT_FREE, zones } from './floors.js';
import { noWordsInTemplates } from './scripts/lint/no-words-in-templates.js';

const noUnsafeMarkup = [
  ...['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((name) => ({
    name: `lit/directives/${name}.js`,
    message: 'Text only, and styles by class or adopted sheet: the elements run under strict CSP.',
  })),
  { name: 'zod', message: "Import * as z from 'zod/mini': a tenth of the size, and no CSP report." },
];

const noSideDoors = [
  {
    selector: 'MemberExpression[object.name="z"][property.name="config"]',
    message: '`z.config` is global: it belongs to the host.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=["\']?$/]',
    message: 'A bound style attribute is lost under strict CSP: use a class or the .style property.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=["\'][^"\']/]',
    message: 'A style attribute breaks strict CSP: use a class.',
  },
];

const noRegistration = {
  selector:
    'CallExpression[callee.property.name="define"]:matches([callee.object.name="customElements"], [callee.object.property.name="customElements"])',
  message: 'Only src/define registers elements: a class can then be taken without a side effect.',
};
const noRegistrationByDecorator = [
  { name: 'lit/decorators.js', importNames: ['customElement'], message: noRegistration.message },
  { name: 'lit/decorators/custom-element.js', message: noRegistration.message },
];

const NO_LIT = 'Only the upper floors and styles know Lit (see floors.js).';
const noLit = {
  regex: '^(lit|@lit|@lit-labs|lit-html|lit-element|@lit/reactive-element)(/|$)',
  message: NO_LIT,
};
const noLitLater = { selector: 'ImportExpression[source.value=/^(@?lit([/-]|$))/]', message: NO_LIT };
const noDom = ['document', 'window', 'customElements', 'HTMLElement', 'localStorage', 'sessionStorage'].map(
  (name) => ({ name, message: 'The lower floors know no DOM.' }),
);
const inside = (rooms) => rooms.map((room) => `${room}/**/*.ts`);

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'dist-again/**',
      '**/node_modules/**',
      'storybook-static/**',
      'src/frameworks/**',
      '**/.data/**',
      '**/.angular/**',
      '.cache/**',
      'test/floors/fixtures/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,js}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: zones() }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', ...noSideDoors],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/**/*.ts'],
    ...wc.configs['flat/best-practice'],
    rules: {
      ...wc.configs['flat/best-practice'].rules,
      'no-restricted-imports': ['error', { paths: [...noUnsafeMarkup, ...noRegistrationByDecorator] }],
      'no-restricted-syntax': ['error', ...noSideDoors, noRegistration],
    },
  },
  {
    files: inside(LIT_FREE),
    rules: {
      'no-restricted-imports': ['error', { paths: noUnsafeMarkup, patterns: [noLit] }],
      'no-restricted-syntax': ['error', ...noSideDoors, noRegistration, noLitLater],
    },
  },
  {
    files: inside(LIT_FREE.filter((room) => room !== 'src/localization')),
    rules: { 'no-restricted-globals': ['error', ...noDom] },
  },
  {
    files: ['src/define/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noSideDoors] },
  },
  {
    files: ['src/elements/**/*.ts'],
    plugins: { rolecall: { rules: { 'no-words-in-templates': noWordsInTemplates } } },
    rules: { 'rolecall/no-words-in-templates': 'error' },
  },
  {
    files: ['src/define/**', 'test/**', 'stories/**'],
    rules: { 'wc/file-name-matches-element': 'off', 'wc/guard-define-call': 'off' },
  },
  {
    // Tools read a default export from their configuration, Storybook from each file of stories.
    files: ['*.config.{js,ts}', '.storybook/**', 'stories/**', '**/vite.config.ts', 'test/**/*.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['scripts/**', 'examples/host/server/{main,seed}.ts', 'examples/ssr/server.js', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Chai's assertions are expressions.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
