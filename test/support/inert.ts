import { shadowRootsIn } from './ears.js';

/** How often each kind of element stands in and below an element, through all shadow roots. */
export function elementsIn(element: Element): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const root of [element, ...shadowRootsIn(element)])
    for (const { localName } of root.querySelectorAll('*')) counts[localName] = (counts[localName] ?? 0) + 1;
  return counts;
}

/** Attributes in and below an element that could lead somewhere or run something. */
export function dangersIn(element: Element): string[] {
  const dangers: string[] = [];
  for (const root of [element, ...shadowRootsIn(element)])
    for (const found of root.querySelectorAll('*'))
      for (const { name, value } of found.attributes)
        if (
          /^(on|href|xlink:href|src|srcset|srcdoc|action|formaction|data|poster|ping|style)/.test(name) &&
          !name.startsWith('data-')
        )
          dangers.push(`${found.localName} ${name}=${value}`);
  return dangers;
}

/** The texts of an element as they are, spaces and all, and the values of its fields. */
export function textsIn(element: Element): string[] {
  return [element, ...shadowRootsIn(element)].flatMap((root) => [
    ...[...root.querySelectorAll('*')].flatMap(({ childNodes }) =>
      [...childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
    ),
    ...[...root.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
  ]);
}
