import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A style sheet, or what is left of one that is broken on purpose. */
export interface Sheet {
  readonly path: string;
  readonly css: string;
}

/** A public token where it is read: its default there, if it has one, with private names as they stand. */
export interface Reading {
  readonly name: string;
  readonly fallback: string | undefined;
  readonly path: string;
}

/** All that `src` has between `css` and the closing backtick, without comments. */
export function sheetsOf(folder: string): Sheet[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const templates = readFileSync(path, 'utf8').matchAll(/\bcss`([^`]*)`/g);
      return [...templates].map(({ 1: css = '' }) => ({ path, css: withoutComments(css) }));
    });
}

const withoutComments = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ');

/** Every place where a public token is read. */
export function readings({ path, css }: Sheet): Reading[] {
  return variables(css, '--rolecall-').map(({ name, fallback }) => ({ name, fallback, path }));
}

/** The public tokens that a sheet declares; it should declare none. */
export function declaredTokens({ css }: Sheet): string[] {
  return [...css.matchAll(/[{;]\s*(--rolecall-[\w-]+)\s*:/g)].map(({ 1: name = '' }) => name);
}

/** What the private names of {@link tokens} stand for, in public ones. */
export function publicNames({ css }: Sheet): Map<string, string> {
  const declarations = css.matchAll(/(--_[\w-]+):\s*var\(\s*(--rolecall-[\w-]+)/g);
  return new Map([...declarations].map(({ 1: own = '', 2: name = '' }) => [own, name]));
}

/** A value in one spelling: public names for private ones, and no spaces that do not matter. */
export function normal(value: string, names: ReadonlyMap<string, string> = new Map()): string {
  return value
    .replaceAll(/--_[\w-]+/g, (own) => names.get(own) ?? own)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\( | \)/g, (bracket) => bracket.trim())
    .trim();
}

/** What may stand for a colour in a rule besides a token: none is one of ours. */
const KEYWORDS = new Set(
  `transparent currentcolor inherit none initial unset auto color-mix linear-gradient calc in oklab solid dotted dashed
  inset highlight canvas canvastext deg em rem px`.split(/\s+/),
);

/** The declarations of a sheet that have a colour, radius or font of their own instead of a token. */
export function rawValues({ css }: Sheet): string[] {
  const declarations = css.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g);
  return [...declarations].flatMap(({ 1: property = '', 2: value = '' }) =>
    isRaw(property, withoutTokens(value)) ? [`${property}: ${value.trim()}`] : [],
  );
}

function isRaw(property: string, value: string): boolean {
  if (
    /^(--_.*color|--_.*background|--_.*border|color|fill|stroke|accent-color|background.*|border.*|outline.*|box-shadow)$/.test(
      property,
    )
  ) {
    if (property.endsWith('radius')) return /[\d.]+(?:[a-z]+|%)/.test(value);
    if (/#[\da-f]{3}/i.test(value)) return true;
    const words = value.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];
    return (
      !/-(?:width|collapse|spacing|offset)$|^outline-offset$/.test(property) &&
      words.some((word) => !KEYWORDS.has(word))
    );
  }
  if (property === 'font-family') return /[a-z]/i.test(value.replace('inherit', ''));
  if (property === 'font-size') return /\d(?:rem|px|pt|%)/.test(value);
  return property === 'font' && value.trim() !== 'inherit';
}

/** A value without the tokens in it, their defaults included; the fallback of a private name is no default, and stays. */
function withoutTokens(value: string): string {
  let left = value;
  for (const { whole, name, fallback } of variables(value, '--')) {
    left = left.replace(whole, name.startsWith('--_') ? (fallback ?? '') : '');
  }
  return left;
}

/** Each outermost `var(…)` of names that begin so. */
function variables(css: string, prefix: string) {
  const found: { whole: string; name: string; fallback: string | undefined }[] = [];
  for (const match of css.matchAll(/var\(\s*(--[\w-]+)/g)) {
    const { 0: opening, 1: name = '', index } = match;
    if (!name.startsWith(prefix)) continue;
    let depth = 1;
    let end = index + opening.length;
    while (end < css.length && depth > 0) {
      if (css[end] === '(') depth++;
      if (css[end] === ')') depth--;
      end++;
    }
    const rest = css.slice(index + opening.length, end - 1).trim();
    found.push({
      whole: css.slice(index, end),
      name,
      fallback: rest.startsWith(',') ? rest.slice(1).trim() : undefined,
    });
  }
  return found;
}
