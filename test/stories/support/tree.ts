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
  return root ? `${linesOf(root, byId, 0, '').join('\n')}\n` : '';
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
