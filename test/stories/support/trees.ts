import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Where the golden trees are kept, a file a story. */
export const TREES = 'test/stories/trees';
/** Whether what is kept is to be renewed, not compared. */
export const renewsTrees = process.env['UPDATE_TREES'] === '1';

/** The tree that is kept of a story, or the new one where it is to be renewed; nothing if there is none. */
export function keptTree(id: string, tree: string): string {
  const file = `${TREES}/${id}.txt`;
  if (renewsTrees) {
    mkdirSync(TREES, { recursive: true });
    writeFileSync(file, tree);
  }
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
