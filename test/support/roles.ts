import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

/** How to tell one element of a role from another: the whole name as text (spaces aside), or a part of it by pattern. */
export interface ByRoleOptions {
  readonly name?: string | RegExp | undefined;
}

/** All elements with a role that a person can perceive, through open shadow roots, in the order of the page. */
export function queryAllByRole(root: ParentNode, role: string, { name }: ByRoleOptions = {}): HTMLElement[] {
  return elementsIn(root).filter(
    (element) =>
      roleOf(element) === role &&
      isPerceivable(element) &&
      (name === undefined || matches(computeAccessibleName(element), name)),
  );
}

/** The one element with a role and name, or `undefined`. Throws if there are several. */
export function queryByRole(
  root: ParentNode,
  role: string,
  options?: ByRoleOptions,
): HTMLElement | undefined {
  const [found, ...others] = queryAllByRole(root, role, options);
  if (others.length > 0) throw new Error(`${others.length + 1} elements: ${described(role, options)}.`);
  return found;
}

/** The one element with a role and name. Throws, and says what there is instead, if there is none or several. */
export function getByRole<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  role: string,
  options?: ByRoleOptions,
): T {
  const found = queryByRole(root, role, options);
  if (found) return found as T;
  const names = queryAllByRole(root, role).map((element) => `“${computeAccessibleName(element)}”`);
  throw new Error(`No element: ${described(role, options)}. There is: ${names.join(', ') || 'none'}.`);
}

/** What a person reads or hears as the description of an element, by `aria-describedby`. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  return spaced(ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
}

/** The text of an element on one line. */
export function textOf(element: Element | undefined): string {
  return spaced(element?.textContent ?? '');
}

/** The library takes every `th` for the heading of a column; with `scope="row"` it is that of a row (HTML-AAM). */
function roleOf(element: HTMLElement): string | null {
  return element.matches('th[scope="row"]:not([role])') ? 'rowheader' : getRole(element);
}

function elementsIn(root: ParentNode): HTMLElement[] {
  const own = root instanceof Element ? (root.shadowRoot ? elementsIn(root.shadowRoot) : []) : [];
  const below = [...root.children].flatMap((child) => [child as HTMLElement, ...elementsIn(child)]);
  return [...own, ...below];
}

function isPerceivable(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let node: Element | undefined = element; node;) {
    if (isInaccessible(node)) return false;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return true;
}

function matches(actual: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? spaced(actual) === wanted : wanted.test(spaced(actual));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function described(role: string, { name }: ByRoleOptions = {}): string {
  return name === undefined ? role : `${role} “${String(name)}”`;
}
