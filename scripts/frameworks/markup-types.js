import { docComment, GENERATED } from './elements.js';

/** The members of an interface that has each tag with its type. */
const tags = (elements, type) =>
  elements
    .map(({ tag, description }) => `${docComment(description)}\n'${tag}': ${type}<'${tag}'>;`)
    .join('\n');

/** JSX of React 19. It sets a property where the element has one of that name, and listens to `on` and the event’s name. */
export const reactTypes = (elements) => `${GENERATED}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementProperties, Elements, ElementTag, EventHandlers } from '../elements.js';

type Props<Tag extends ElementTag> = DetailedHTMLProps<
  HTMLAttributes<Elements[Tag]>,
  Elements[Tag]
> & ElementProperties[Tag] & EventHandlers<Tag, 'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements { ${tags(elements, 'Props')} }
  }
}
`;

/** JSX of Preact, which does the same. */
export const preactTypes = (elements) => `${GENERATED}
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementProperties, Elements, ElementTag, EventHandlers } from '../elements.js';

type Props<Tag extends ElementTag> = HTMLAttributes<Elements[Tag]> &
  ClassAttributes<Elements[Tag]> & ElementProperties[Tag] & EventHandlers<Tag, 'on'>;

declare global {
  namespace preact.JSX {
    interface IntrinsicElements { ${tags(elements, 'Props')} }
  }
}
`;

/**
 * JSX of Solid. It writes the property of a custom element in small letters, so that \`pageSize\` would be lost: names of
 * more than one word are there with \`prop:\` only, which leaves them as they are.
 */
export const solidTypes = (elements) => `${GENERATED}
import type { JSX } from 'solid-js';
import type { ElementProperties, Elements, ElementTag, EventHandlers } from '../elements.js';

type Plain<Properties> = {
  [Name in keyof Properties as Name extends Lowercase<Name & string> ? Name : never]: Properties[Name];
};
type Explicit<Properties> = { [Name in keyof Properties & string as \`prop:\${Name}\`]?: Properties[Name] };
type Props<Tag extends ElementTag> = JSX.HTMLAttributes<Elements[Tag]> &
  Plain<ElementProperties[Tag]> & Explicit<ElementProperties[Tag]> & EventHandlers<Tag, 'on:'>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements { ${tags(elements, 'Props')} }
  }
}
`;

/** Templates of Vue 3, in the way that its guide to web components shows. */
export const vueTypes = (elements) => `${GENERATED}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementEvents, ElementProperties, Elements, ElementTag } from '../elements.js';

type Emits<Tag extends ElementTag> = EmitFn<{
  [Name in keyof ElementEvents[Tag]]: (event: ElementEvents[Tag][Name]) => void;
}>;
type Element<Tag extends ElementTag> = new () => Elements[Tag] & {
  /** What templates are checked against. */
  $props: HTMLAttributes & ElementProperties[Tag] & PublicProps;
  $emit: Emits<Tag>;
};

declare module 'vue' {
  interface GlobalComponents { ${tags(elements, 'Element')} }
  interface HTMLAttributes {
    /** The slot of the element around it. Vue's own types lack it. */
    slot?: string | undefined;
  }
}
`;

/** Templates of Svelte 5, which sets a property where the element has one of that name. */
export const svelteTypes = (elements) => `${GENERATED}
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementProperties, Elements, ElementTag, EventHandlers } from '../elements.js';

type Props<Tag extends ElementTag> = HTMLAttributes<Elements[Tag]> &
  ElementProperties[Tag] & EventHandlers<Tag, 'on'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements { ${tags(elements, 'Props')} }
}
`;
