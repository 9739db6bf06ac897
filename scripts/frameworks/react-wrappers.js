import { docComment, GENERATED } from './elements.js';

const propertyOf = (event) =>
  `on${event.replace(/(^|-)([a-z])/g, (_match, _dash, letter) => letter.toUpperCase())}`;

/** A React component around an element, for React 18 too, and for who likes handlers in camel case. */
export function reactWrapper({ tag, className, description, events }) {
  const types = [...new Set(events.map(({ className }) => className))].sort();
  const handlers = events.map(
    ({ name, className }) => `${propertyOf(name)}: '${name}' as EventName<${className}>,`,
  );
  return `${GENERATED}
import * as react from 'react';
import { createComponent${types.length > 0 ? ', type EventName' : ''} } from '@lit/react';
import { ${className} as Element } from '../../define/${tag}.js';
${types.length > 0 ? `import type { ${types.join(', ')} } from '../../index.js';` : ''}

${docComment(description)}
export const ${className} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tag}',
  elementClass: Element,
  displayName: '${className}',
  events: { ${handlers.join('\n')} },
});
`;
}

/** All components. */
export const reactIndex = (elements) =>
  `${GENERATED}\n${elements.map(({ tag }) => `export * from './${tag}.js';`).join('\n')}\n`;
