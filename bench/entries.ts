import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Something that a page can import, and is measured. */
export interface Entry {
  /** The name of the entry, or of what is combined. */
  readonly name: string;
  /** The module that a page would write. */
  readonly code: string;
  /** The file that is loaded as it is, without a bundler. */
  readonly file?: string;
}

/** What most pages are made of. English is always there. */
export const COMBINATIONS: Readonly<Record<'table' | 'page', Entry>> = {
  table: {
    name: 'user-table + in-memory adapter',
    code: `import 'rolecall/define/user-table'; export { InMemoryAdapter } from 'rolecall/adapters/in-memory';`,
  },
  page: {
    name: 'user-management + REST adapter',
    code: `import 'rolecall/define/user-management'; export { RestAdapter } from 'rolecall/adapters/rest';`,
  },
};

/** Every module that `exports` names, with each `*` replaced by what is there. */
export function publicEntries(): readonly Entry[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (typeof target === 'string') return [];
    const [start = '', end] = target.default.split('*');
    const names =
      end === undefined
        ? ['']
        : globSync(target.default, { cwd: ROOT }).map((path) => middle(path, start, end));
    return names.sort().map((name) => {
      const specifier = `rolecall${entry.slice(1).replace('*', name)}`;
      const code = `export * from '${specifier}';`;
      if (target.default.startsWith('./dist/cdn/'))
        return { name: specifier, code, file: join(ROOT, target.default) };
      return { name: specifier, code };
    });
  });
}

const middle = (path: string, start: string, end: string) =>
  path.replaceAll('\\', '/').slice(start.replace('./', '').length, -end.length);
