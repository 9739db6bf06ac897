import type { CDPSession, Page } from '@playwright/test';

type Node = Awaited<ReturnType<typeof fullTree>>[number];

const fullTree = async (session: CDPSession) => (await session.send('Accessibility.getFullAXTree')).nodes;

/** Boxes without a meaning, of which nobody is told. */
const SILENT = ['generic', 'none', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'ListMarker', 'LabelText'];
/** What is either about how a node is made, or said elsewhere: its relations are its name and description. */
const UNTOLD = [
  'activedescendant',
  'atomic',
  'busyBy',
  'controls',
  'describedby',
  'details',
  'editable',
  'errormessage',
  'flowto',
  'focusable',
  'hidden',
  'hiddenRoot',
  'labelledby',
  'owns',
  'relevant',
  'root',
  'settable',
  'url',
];

/** How often a tree is looked at, and milliseconds between. */
const MOST_TURNS = 12;
const PAUSE = 500;

/**
 * What Chromium hands to assistive technology of the story that is shown, as text: a line a node, with its role, name,
 * description, value and states.
 */
export async function accessibilityTree(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const nodes = await fullTree(session);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ parentId }) => parentId === undefined);
  const tree = root ? `${linesOf(root, byId, 0, '').join('\n')}\n` : '';
  // Random on purpose.
  return tree.replace(/token=[0-9a-f]+/g, 'token=…');
}

/** The tree once it stays as it is, or is the one that is wanted: a story may still be on its way when its play has ended. */
export async function settledTree(page: Page, wanted: string | undefined): Promise<string> {
  let tree = await accessibilityTree(page);
  for (let turn = 0; turn < MOST_TURNS && tree !== wanted; turn += 1) {
    await page.evaluate((pause) => new Promise((resolve) => setTimeout(resolve, pause)), PAUSE);
    const next = await accessibilityTree(page);
    if (wanted === undefined && next === tree) break;
    tree = next;
  }
  return tree;
}

function linesOf(node: Node, byId: ReadonlyMap<string, Node>, depth: number, said: string): string[] {
  const role = String(node.role?.value ?? '');
  const name = text(node.name?.value);
  const below = (to: number, told: string) =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? linesOf(child, byId, to, told) : [];
    });
  if (role === 'InlineTextBox') return [];
  if (role === 'StaticText') {
    // Whoever is told the name has been told its words.
    return name === '' || said.includes(name) ? [] : [`${indent(depth)}"${name}"`];
  }
  if (node.ignored || (SILENT.includes(role) && !isLive(node))) return below(depth, said);
  // Widths of columns are those of the letters that the machine has.
  if (role === 'spinbutton') return [`${indent(depth)}${role} "${name}"`];
  const parts = [role, ...(name ? [`"${name}"`] : []), ...told(node)];
  return [`${indent(depth)}${parts.join(' ')}`, ...below(depth + 1, name || said)];
}

/** The description, the value and the states of a node. */
function told({ description, value, properties = [] }: Node): string[] {
  const states = properties
    .filter(
      ({ name, value: state }) => !UNTOLD.includes(name) && state.value !== false && state.value !== 'false',
    )
    .map(({ name, value: state }) => (state.value === true ? name : `${name}=${text(state.value)}`));
  return [
    ...(text(description?.value) ? [`description "${text(description?.value)}"`] : []),
    ...(text(value?.value) ? [`value "${text(value?.value)}"`] : []),
    ...(states.length > 0 ? [`(${states.sort().join(', ')})`] : []),
  ];
}

function isLive({ properties = [] }: Node): boolean {
  return properties.some(({ name, value }) => name === 'live' && value.value !== 'off');
}

/** The words, with one kind of space: which one stands between a number and its unit depends on the browser's version. */
function text(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const indent = (depth: number) => `${'  '.repeat(depth)}- `;
