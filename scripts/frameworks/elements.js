/** The first lines of every generated module. */
export const GENERATED = '// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.';

/** What markup needs to know of each element, from `custom-elements.json`. */
export function elementsOf({ modules }) {
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement)
    .map(({ tagName, name, description, members, events = [] }) => ({
      tag: tagName,
      className: name,
      description,
      properties: members
        .filter(({ kind, readonly }) => kind === 'field' && !readonly)
        .map(({ name }) => name),
      events: events.map(({ name, type }) => ({ name, className: type.text })),
    }));
}

/** A text as a doc comment, whatever is in it. */
export const docComment = (text) => `/** ${text.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */`;

const literals = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';

/** What the types of all frameworks are made of: properties and events by tag. */
export function elementTypes(elements) {
  const classes = elements.flatMap(({ className, events }) => [
    className,
    ...events.map(({ className }) => className),
  ]);
  const properties = elements.map(
    ({ tag, className, properties }) => `'${tag}': Partial<Pick<${className}, ${literals(properties)}>>;`,
  );
  const events = elements.map(
    ({ tag, events }) =>
      `'${tag}': { ${events.map(({ name, className }) => `'${name}': ${className};`).join(' ')} };`,
  );
  const tags = elements.map(({ tag, className }) => `'${tag}': ${className};`);
  return `${GENERATED}
import type { ${[...new Set(classes)].sort().join(', ')} } from '../index.js';

/** The elements, by tag. */
export interface Elements { ${tags.join('\n')} }

/** The properties that can be set on each element, by tag. */
export interface ElementProperties { ${properties.join('\n')} }

/** The events that each element fires, or lets through from those in it, by tag. */
export interface ElementEvents { ${events.join('\n')} }

/** One of the tags. */
export type ElementTag = keyof Elements;

/** Handlers of the events of an element, under the names of the events after a prefix. */
export type EventHandlers<Tag extends ElementTag, Prefix extends string> = {
  [Name in keyof ElementEvents[Tag] & string as \`\${Prefix}\${Name}\`]?: (
    event: ElementEvents[Tag][Name] & { readonly currentTarget: Elements[Tag] },
  ) => void;
};
`;
}
