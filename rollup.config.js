import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import esbuild from 'rollup-plugin-esbuild';
import { isUmd, moduleOfUmd } from './scripts/umd.js';

const compile = esbuild({ tsconfig: 'tsconfig.json', target: 'es2022' });
// `@tanstack/virtual-core` asks Node for its environment, which a page without a bundler does not have: so it is built in.
const production = replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true });
const external = [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/, /^libphonenumber-js($|\/)/, /^msw($|\/)/, /^react$/];

/**
 * Takes indentation out of templates and sheets. Of white space that may show, beside inline elements and words, one space stays; what
 * stands beside cells, list items and other blocks goes, or each would be a text node in every row. Attributes stay as they
 * were written.
 */
const minifyTemplates = {
  name: 'minify-templates',
  transform: (code, id) =>
    /[\\/]src[\\/].+\.ts$/.test(id)
      ? minifyHTMLLiterals(code, {
          fileName: id,
          html: {
            conservativeCollapse: false,
            decodeEntities: false,
            minifyJS: false,
            removeDefaultTypeAttributes: false,
            removeEmptyAttributes: false,
          },
        })
      : null,
};

/** Where it is built; elsewhere to compare two builds. */
const DIST = process.env.ROLECALL_DIST ?? 'dist';

/** One module a file, with what the host may share (Lit, zod) left to the host. */
const esm = {
  input: globSync(['src/**/*.ts', 'mocks/index.ts', 'test/adapters/adapter-contract.ts']),
  external,
  // Said here, for `sideEffects` of package.json is asked for what is imported and not for an entry, and each module is both:
  // what is resolved first would decide, so that two builds differ.
  treeshake: {
    moduleSideEffects: (id, isExternal) => isExternal || /[\\/]src[\\/](define|cdn)[\\/]/.test(id),
  },
  plugins: [
    // Of papaparse the build without Node's streams, which a bundler of the host would look for.
    nodeResolve({ extensions: ['.ts', '.js'], browser: true, ignoreSideEffectsForRoot: true }),
    umd(),
    production,
    compile,
    minifyTemplates,
    licence('@tanstack/virtual-core'),
    licence('eventsource-parser'),
    licence('papaparse'),
  ],
  output: {
    dir: DIST,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: '.',
    sourcemap: true,
    // A folder of that name would be left out of the package.
    entryFileNames: ({ name }) => `${name.replace('node_modules/', 'vendor/')}.js`,
  },
};

/** Makes modules of the packages that are none. */
function umd() {
  return {
    name: 'umd',
    transform: (code, path) => (isUmd(path) ? { code: moduleOfUmd(code), map: null } : null),
  };
}

/** What is built in brings its licence. */
function licence(name) {
  return {
    name: 'licence',
    generateBundle() {
      const source = readFileSync(`node_modules/${name}/LICENSE`);
      this.emitFile({ type: 'asset', fileName: `vendor/${name}/LICENSE`, source });
    },
  };
}

/** Takes what an earlier build left behind. */
const clean = (dir) => ({ name: 'clean', buildStart: () => rmSync(dir, { recursive: true, force: true }) });

/** A language that the one file has not in it is a file beside it, and loaded when an element first needs it. */
const languagesBeside = {
  name: 'languages-beside',
  resolveDynamicImport: (specifier, importer) =>
    /[\\/]locales[\\/]all\.ts$/.test(importer)
      ? { id: String(specifier).replace('./', './locales/'), external: true }
      : null,
};

/** One self-contained file for a plain page: `<script type="module" src="…/rolecall.js">`. */
const cdn = {
  input: 'src/cdn.ts',
  plugins: [
    clean(`${DIST}/cdn`),
    languagesBeside,
    nodeResolve({ extensions: ['.ts', '.js'], browser: true }),
    umd(),
    production,
    compile,
    minifyTemplates,
    terser(),
  ],
  output: { file: `${DIST}/cdn/rolecall.js`, format: 'es', sourcemap: true, inlineDynamicImports: true },
};

const cdnLanguages = {
  input: Object.fromEntries(
    globSync('src/localization/locales/*.ts', { exclude: ['**/{all,en,en-*,pseudo}.ts'] }).map((path) => [
      basename(path, '.ts'),
      path,
    ]),
  ),
  plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), compile, terser()],
  output: { dir: `${DIST}/cdn/locales`, format: 'es', sourcemap: true, chunkFileNames: '[name].js' },
};

export default [esm, cdn, cdnLanguages];
