import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { AdapterError, type UserAdapter } from '../../src/data/index.js';
import { EDITOR, PEOPLE, peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Story = StoryObj;

const meta: Meta = {
  title: 'user-import',
  component: 'user-import',
  parameters: { controls: { disable: true } },
};
export default meta;

const show = (adapter: UserAdapter | undefined): NonNullable<Story['render']> =>
  function render() {
    return html`<user-import country="FR" client="aurora" .adapter=${adapter}></user-import>`;
  };

const [there] = PEOPLE;
const CSV = [
  'First name;Last name;E-mail;Phone;Role;Department',
  'Amélie;Quentin;amelie.quentin@example.com;06 12 34 56 78;Editor;Sales',
  "Jun'ichirō;Tanizaki;junichiro@example.com;'+81312345678;;Novels",
  `${there?.firstName};Changed;${there?.email};;Admin;Board`,
  'Zoé;Petit;zoe.petit;06 12 34 56 79;Viewer;Support',
  'Amélie;Twice;amelie.quentin@example.com;06 12 34 56 78;King;Sales',
].join('\n');

/** Pastes the rows and goes on as far as a step, by the buttons that a person would press. */
const upTo =
  (...headings: readonly RegExp[]): NonNullable<Story['play']> =>
  async ({ canvasElement: canvas }) => {
    const field = await inside<HTMLTextAreaElement>(canvas, 'user-import', 'textarea');
    field.value = CSV;
    field.dispatchEvent(new Event('input'));
    for (const heading of headings) {
      (await inside(canvas, 'user-import', '.actions .primary')).click();
      await headingIn(canvas, heading);
    }
  };

async function headingIn(canvas: HTMLElement, heading: RegExp): Promise<void> {
  await waitFor(
    () =>
      expect(canvas.querySelector('user-import')?.shadowRoot?.querySelector('h3')?.textContent).toMatch(
        heading,
      ),
    { timeout: 20_000 },
  );
}

const MATCH = /which column/;
const CHECKED = /checked/;
const PLAN = /What will happen/;
const DONE = /created/;

export const Choose: Story = { render: show(peopleAdapter()) };

/** Continued without a file: it says what to do. */
export const NothingChosen: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-import', '.actions .primary')).click();
    await inside(canvasElement, 'user-import', '.message.error');
  },
};

/** Goes on with rows or a file that cannot be imported. */
const refused = (choose: (canvas: HTMLElement) => Promise<void>): Story => ({
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    await choose(canvasElement);
    (await inside(canvasElement, 'user-import', '.actions .primary')).click();
    await inside(canvasElement, 'user-import', '.message.error');
  },
});

const pasting = (text: string) =>
  refused(async (canvas) => {
    const field = await inside<HTMLTextAreaElement>(canvas, 'user-import', 'textarea');
    field.value = text;
    field.dispatchEvent(new Event('input'));
  });

const choosing = (file: () => File) =>
  refused(async (canvas) => {
    const field = await inside<HTMLInputElement>(canvas, 'user-import', 'input[type="file"]');
    const { files, items } = new DataTransfer();
    items.add(file());
    field.files = files;
    field.dispatchEvent(new Event('change'));
  });

export const NoRows: Story = pasting('First name;Last name;E-mail');

export const UnclosedQuote: Story = pasting('First name;Last name\n"Amélie;Quentin');

export const TooLarge: Story = choosing(() =>
  Object.defineProperty(new File(['E-mail'], 'people.csv'), 'size', { value: 1e9 }),
);

/** The file was moved, or may not be read. */
export const Unreadable: Story = choosing(() =>
  Object.defineProperty(new File(['E-mail'], 'people.csv'), 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('Not there.', 'NotFoundError')),
  }),
);

export const MatchColumns: Story = { render: show(peopleAdapter()), play: upTo(MATCH) };

/** The backend takes its time to say who is there already. */
export const Checking: Story = {
  render: show(peopleAdapter({ delay: (method) => (method === 'list' ? Infinity : 0) })),
  play: upTo(MATCH, /Checking/),
};

export const CheckFailed: Story = {
  render: show(peopleAdapter({ failures: { list: 'unavailable' } })),
  play: upTo(MATCH, /could not/),
};

export const Checked: Story = { render: show(peopleAdapter()), play: upTo(MATCH, CHECKED) };

export const DryRun: Story = {
  render: show(peopleAdapter()),
  play: async (context) => {
    await upTo(MATCH, CHECKED, PLAN)(context);
    const { canvasElement } = context;
    (await inside<HTMLDetailsElement>(canvasElement, 'user-import', 'details')).open = true;
    await inside(canvasElement, 'user-import', 'details table');
  },
};

export const Running: Story = {
  render: show(peopleAdapter({ delay: (method) => (['create', 'update'].includes(method) ? Infinity : 0) })),
  play: upTo(MATCH, CHECKED, PLAN, /Importing/),
};

const stop = async (canvas: HTMLElement) => {
  (await inside(canvas, 'user-import', '.actions button')).click();
};

/** What is on its way is still waited for. */
export const Stopping: Story = {
  render: Running.render as NonNullable<Story['render']>,
  play: async (context) => {
    await upTo(MATCH, CHECKED, PLAN, /Importing/)(context);
    await stop(context.canvasElement);
  },
};

const PATIENCE = new AdapterError('rate-limited', { retryAfter: 3600 });

/** The backend wants patience. */
export const Waiting: Story = {
  render: show(peopleAdapter({ failures: { create: PATIENCE, update: PATIENCE } })),
  play: upTo(MATCH, CHECKED, PLAN, /Importing/),
};

/** Stopped before the end, with the way to go on. */
export const Stopped: Story = {
  render: Waiting.render as NonNullable<Story['render']>,
  play: async (context) => {
    await upTo(MATCH, CHECKED, PLAN, /Importing/)(context);
    await stop(context.canvasElement);
    await headingIn(context.canvasElement, DONE);
  },
};

export const Result: Story = { render: show(peopleAdapter()), play: upTo(MATCH, CHECKED, PLAN, DONE) };

export const SomeFailed: Story = {
  render: show(peopleAdapter({ failures: { create: { error: 'conflict', times: 1 } } })),
  play: upTo(MATCH, CHECKED, PLAN, DONE),
};

export const Offline: Story = {
  render: show(peopleAdapter({ failures: { create: 'offline', update: 'offline' } })),
  play: upTo(MATCH, CHECKED, PLAN, DONE),
};

export const French: Story = { render: show(peopleAdapter()), globals: { lang: 'fr' } };

export const Dark: Story = {
  render: show(peopleAdapter()),
  globals: { scheme: 'dark' },
  play: upTo(MATCH, CHECKED),
};

export const NotOffered: Story = { render: show(peopleAdapter({ viewer: EDITOR })) };

export const WithoutAdapter: Story = { render: show(undefined) };
