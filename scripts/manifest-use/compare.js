/** Events of the protocol between providers and consumers of a context: of no concern to a host. */
const INTERNAL = /^context-/;

/**
 * Holds what the tests used of the elements against the manifest.
 *
 * @returns What is documented and was not used, and what was used and is not documented; records as of `recorder.js`.
 */
export function compareUse(elements, used) {
  const documented = new Set(elements.flatMap(documentedOf));
  return {
    unused: [...documented].filter((record) => !used.has(record)),
    undocumented: [...used].filter((record) => {
      const [, kind, name] = record.split(' ');
      return ['part', 'slot', 'event'].includes(kind) && !INTERNAL.test(name) && !documented.has(record);
    }),
  };
}

function documentedOf({ tagName, members = [], attributes = [], events = [], slots = [], cssParts = [] }) {
  const record = (kind) => (named) => `${tagName} ${kind} ${named.name}`;
  return [
    ...members.filter(({ kind }) => kind === 'field').map(record('property')),
    ...members.filter(({ kind }) => kind === 'method').map(record('method')),
    ...attributes.map(record('attribute')),
    ...events.map(record('event')),
    ...slots.map(record('slot')),
    ...slots.map(record('filled-slot')),
    ...cssParts.map(record('part')),
  ];
}

/** The elements of a manifest. */
export const elementsIn = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);
