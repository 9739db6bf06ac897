import { globSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const compile = esbuild({ tsconfig: 'tsconfig.json', target: 'es2022' });
const external = [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/, /^libphonenumber-js($|\/)/, /^msw($|\/)/];

/** One module a file, with what the host may share (Lit, zod) left to the host. */
const esm = {
  input: globSync(['src/**/*.ts', 'mocks/index.ts', 'test/adapters/adapter-contract.ts']),
  external,
  plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), compile],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: '.', sourcemap: true },
};

/** One self-contained file for a plain page: `<script type="module" src="…/rolecall.js">`. */
const cdn = {
  input: { rolecall: 'src/cdn.ts' },
  plugins: [nodeResolve({ extensions: ['.ts', '.js'], browser: true }), compile, terser()],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
};

export default [esm, cdn];
