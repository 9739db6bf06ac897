/** A block of code in a Markdown text. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The line on which it starts. */
  readonly line: number;
  /** The text of the comment right before it, if there is one. */
  readonly mark?: string | undefined;
}

const FENCE = /(?<=(?:^<!-- (.+) -->\n\n)?)^```(\w+)\n([\s\S]*?)^```$/gm;
const SCRIPT = /<script(?: type="module"| setup lang="ts")>\n([\s\S]*?)<\/script>/g;

/** The blocks of code in a Markdown text. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(FENCE)].map(({ 1: mark, 2: language = '', 3: code = '', index }) => ({
    language,
    code,
    line: markdown.slice(0, index).split('\n').length,
    mark,
  }));
}

/** What can be type checked of a block: all of it, or the scripts in its markup. */
export function scriptOf({ language, code }: CodeBlock): string | undefined {
  if (language === 'ts' || language === 'tsx') return code;
  if (language !== 'html' && language !== 'vue') return undefined;
  const scripts = [...code.matchAll(SCRIPT)].map(({ 1: script = '' }) => script);
  return scripts.length > 0 ? scripts.join('\n') : undefined;
}

const dedent = (code: string) => {
  const lines = code.trimEnd().split('\n');
  const depths = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...depths)));
};

/** Whether lines stand in a source one after the other, at whatever depth. */
export function isPartOf(source: string, code: string): boolean {
  const [lines, wanted] = [source.split('\n'), dedent(code)];
  return lines.some(
    (_line, at) => dedent(lines.slice(at, at + wanted.length).join('\n')).join('\n') === wanted.join('\n'),
  );
}

/** The code of files, by name. */
export type Files = Readonly<Record<string, string>>;

const FILE = /^<!-- file: (\S+?)(?:, (in the class|at the end))? -->\n\n```ts\n([\s\S]*?)^```$/gm;

/**
 * The files that a guide makes block by block, as they are after each block: a mark before the block,
 * `<!-- file: name.ts -->`, says that it is the file from then on, and `, in the class` or `, at the end` where in the file it goes.
 */
export function filesByStep(markdown: string): readonly Files[] {
  let files: Files = {};
  return [...markdown.matchAll(FILE)].map(({ 1: name = '', 2: place, 3: code = '' }) => {
    const before = files[name] ?? '';
    files = { ...files, [name]: joined(before, place, code) };
    return files;
  });
}

function joined(before: string, place: string | undefined, code: string): string {
  if (place === undefined) return code;
  if (place === 'at the end') return `${before}\n${code}`;
  const end = before.indexOf('\n}\n', before.indexOf('export class '));
  return `${before.slice(0, end)}\n\n${code.trimEnd()}${before.slice(end)}`;
}
