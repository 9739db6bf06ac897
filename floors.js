/**
 * The floors of the house, lowest first: a folder may import from floors below its own and from itself, never from
 * beside or above. This table is the documentation; lint enforces it (`eslint.config.js`).
 */
export const FLOORS = [
  ['src/data'],
  ['src/state', 'src/adapters/in-memory', 'src/adapters/rest', 'src/localization', 'src/styles'],
  ['src/context'],
  ['src/controllers'],
  ['src/elements'],
  ['src/define'],
  ['src/frameworks'],
];

/** The rooms that know no Lit; all but the languages know no DOM either. */
export const LIT_FREE = ['src/data', 'src/state', 'src/adapters', 'src/localization'];

/** What stands outside `src` and is never imported by it. */
export const OUTSIDE = ['mocks', 'stories', 'test', 'examples', 'bench'];

/** Who may choose a backend: an app, a story or a test; nothing above floor 1 in `src`. */
const ADAPTERS = 'src/adapters';

/** The table as zones of `import-x/no-restricted-paths`. */
export function zones() {
  const rooms = FLOORS.flat();
  const within = rooms.flatMap((target) => {
    const floor = FLOORS.findIndex((names) => names.includes(target));
    const forbidden = rooms.filter(
      (name) =>
        name !== target &&
        (FLOORS.findIndex((names) => names.includes(name)) >= floor ||
          (name.startsWith(ADAPTERS) && floor > 1)),
    );
    return forbidden.map((from) => ({
      target: `./${target}`,
      from: `./${from}`,
      message: `${target} must not know ${from}: imports run down only (see floors.js).`,
    }));
  });
  const outside = OUTSIDE.map((from) => ({
    target: './src',
    from: `./${from}`,
    message: `src must not know ${from}.`,
  }));
  return [...within, ...outside];
}
