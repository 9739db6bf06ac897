import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Where the golden trees are kept, a file a story. */
export const TREES = 'test/stories/trees';
/** Whether what is kept is to be renewed, not compared. */
export const renewsTrees = process.env['UPDATE_TREES'] === '1';

/** The tree that is kept of a story; `undefined` if there is none, or it is to be renewed. */
export function keptTree(id: string): string | undefined {
  if (renewsTrees) return renewed.get(id);
  const file = fileOf(id);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Keeps a tree, where trees are to be renewed. */
export function keepTree(id: string, tree: string): void {
  if (!renewsTrees) return;
  mkdirSync(TREES, { recursive: true });
  writeFileSync(fileOf(id), tree);
  renewed.set(id, tree);
}

const renewed = new Map<string, string>();
const fileOf = (id: string) => `${TREES}/${id}.txt`;
