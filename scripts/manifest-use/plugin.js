import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { COUNTS } from '../counts.js';
import { elementsIn } from './compare.js';

/** Where the records of a run are. */
export const USED = `${COUNTS}/manifest-use.json`;

/** For Web Test Runner: records what all tests together use of the elements, and leaves it in a file. */
export function manifestUse() {
  const used = new Set();
  return {
    middleware: async (context, next) => {
      if (context.path !== '/__manifest-use') return next();
      for (const record of (await text(context.req)).split('\n')) used.add(record);
      context.status = 204;
    },
    reporter: {
      stop() {
        mkdirSync(COUNTS, { recursive: true });
        writeFileSync(USED, JSON.stringify([...used].sort(), null, 2));
      },
    },
    /** The page of a test, with the recorder before all else. */
    html(framework) {
      const elements = JSON.stringify(elementsIn(JSON.parse(readFileSync('custom-elements.json', 'utf8'))));
      const recorder = readFileSync(new URL('recorder.js', import.meta.url), 'utf8');
      return (
        `<!doctype html><html><head><script>const ROLECALL_ELEMENTS = ${elements};\n${recorder}</script></head>` +
        `<body><script type="module" src="${framework}"></script></body></html>`
      );
    },
  };
}
