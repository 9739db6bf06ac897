/**
 * Makes a module of a file that is written for scripts, AMD and CommonJS alike. `define` is hidden from it, or on a page
 * with an AMD loader it would go there.
 */
export const moduleOfUmd = (code) =>
  `const define = undefined, module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;\n`;

/** The packages that are written so. */
export const isUmd = (path) => path.includes('/papaparse/');
