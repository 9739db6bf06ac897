import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run new-element -- my-tag` makes an element that does nothing yet: its folder, its registration, its story and its
 * test. What it is for is left to say.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [tag = ''] = positionals;
const folder = `src/elements/${tag}`;

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag)) fail('Name a tag, in small letters and with a dash: my-tag.');
if (existsSync(folder)) fail(`There is ${folder} already.`);

const className = tag.replace(/(^|-)([a-z])/g, (_match, _dash, letter) => letter.toUpperCase());
const styles = `${className[0].toLowerCase()}${className.slice(1)}Styles`;

write(
  `${folder}/${tag}.ts`,
  `import { html, LitElement, type TemplateResult } from 'lit';
import { host, tokens } from '../../styles/index.js';
import { ${styles} } from './${tag}.styles.js';

/**
 * What it is for, in one sentence.
 *
 * @tag ${tag}
 * @slot - What stands in it.
 */
export class ${className} extends LitElement {
  static override readonly styles = [tokens, host, ${styles}];

  protected override render(): TemplateResult {
    return html\`<slot></slot>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
);
write(
  `${folder}/${tag}.styles.ts`,
  `import { css } from 'lit';

export const ${styles} = css\`
  :host {
    display: block;
  }
\`;
`,
);
write(`${folder}/index.ts`, `export * from './${tag}.js';\n`);
write(
  `src/define/${tag}.ts`,
  `import { ${className} } from '../elements/${tag}/index.js';

if (!customElements.get('${tag}')) customElements.define('${tag}', ${className});

export { ${className} };
`,
);
write(
  `stories/${tag}/${tag}.stories.ts`,
  `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = {
  title: '${tag}',
  component: '${tag}',
  render: () => html\`<${tag}>Text</${tag}>\`,
};
export default meta;

export const Default: StoryObj = {};
`,
);
write(
  `test/elements/${tag}.browser.test.ts`,
  `import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/${tag}.js';

describe('${tag}', () => {
  it('shows what stands in it', async () => {
    const element = await fixture(html\`<${tag}>Text</${tag}>\`);
    expect(element.shadowRoot?.querySelector('slot')?.assignedNodes().length).to.equal(1);
  });
});
`,
);
addLine('src/define/all.ts', `export * from './${tag}.js';`);
addLine('src/index.ts', `export * from './elements/${tag}/index.js';`);
console.log(
  `${folder} is there. Say what ${tag} is for in its doc comment, then run "npm run manifest", and add it to the ` +
    'number of elements in test/manifest.test.ts and to test/frameworks/uses.ts.',
);

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Adds an export before the first of its kind that comes after it by the alphabet, else after the last. */
function addLine(path, line) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const kind = line.slice(0, line.indexOf(tag));
  const others = lines.filter((text) => text.startsWith(kind));
  const next = others.find((text) => text > line);
  lines.splice(next ? lines.indexOf(next) : lines.indexOf(others.at(-1)) + 1, 0, line);
  writeFileSync(path, lines.join('\n'));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
