/** A block of code in a Markdown text. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The line on which it starts. */
  readonly line: number;
}

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;
const SCRIPT = /<script(?: type="module"| setup lang="ts")>\n([\s\S]*?)<\/script>/g;

/** The blocks of code in a Markdown text. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(FENCE)].map(({ 1: language = '', 2: code = '', index }) => ({
    language,
    code,
    line: markdown.slice(0, index).split('\n').length,
  }));
}

/** What can be type checked of a block: all of it, or the scripts in its markup. */
export function scriptOf({ language, code }: CodeBlock): string | undefined {
  if (language === 'ts' || language === 'tsx') return code;
  if (language !== 'html' && language !== 'vue') return undefined;
  const scripts = [...code.matchAll(SCRIPT)].map(({ 1: script = '' }) => script);
  return scripts.length > 0 ? scripts.join('\n') : undefined;
}
