import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { zones } from './floors.js';

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

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'storybook-static/**',
      'src/frameworks/**',
      '**/.data/**',
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
      'no-restricted-imports': ['error', { paths: noUnsafeMarkup }],
    },
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
    files: ['scripts/**', 'examples/host/server/{main,seed}.ts', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Chai's assertions are expressions.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
