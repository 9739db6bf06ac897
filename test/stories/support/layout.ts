import type { Page } from '@playwright/test';

/** The smallest side of a target in CSS pixels (WCAG 2.5.8). */
const SMALLEST = 24;
/** How narrow the page must be able to get, in CSS pixels (WCAG 1.4.10). */
const NARROWEST = 320;

/**
 * The targets of the story that is shown which are too small: under 24 px on a side, and not saved by an exception of the
 * rule, which are a link or button in a line of text, a label that takes the click as well, and enough room around.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const SELECTOR = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [role="menuitem"]';
    const targets: Element[] = [];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(SELECTOR) && element.checkVisibility({ visibilityProperty: true }))
          targets.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    const story = document.querySelector('#storybook-root');
    if (story) walk(story);
    // What is hidden from the eye, such as a field behind its button, has no size.
    const isExempt = (element: Element) => {
      const { clipPath, opacity, display } = getComputedStyle(element);
      // A link within a line of text is as high as the line.
      const isInLine = element.localName === 'a' && display === 'inline';
      return clipPath !== 'none' || opacity === '0' || isInLine;
    };
    const boxOf = (element: Element) => {
      const box = element.getBoundingClientRect();
      const label = (element as HTMLInputElement).labels?.[0]?.getBoundingClientRect();
      if (!label || !element.matches('[type="checkbox"], [type="radio"]')) return box;
      const left = Math.min(box.left, label.left);
      const top = Math.min(box.top, label.top);
      return new DOMRect(
        left,
        top,
        Math.max(box.right, label.right) - left,
        Math.max(box.bottom, label.bottom) - top,
      );
    };
    return targets
      .filter((target) => !isExempt(target))
      .filter((target) => {
        const { width, height } = boxOf(target);
        return width > 0 && (width < smallest - 0.5 || height < smallest - 0.5);
      })
      .map((target) => {
        const { width, height } = boxOf(target);
        return `${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`;
      });
  }, SMALLEST);
}

/** The primary buttons in reach that a finger would miss within 44 px of height around their middle (WCAG 2.5.5). */
export function smallPrimaries(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const buttons: HTMLElement[] = [];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches('button:is(.primary, .danger)') && element.checkVisibility())
          buttons.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    const story = document.querySelector('#storybook-root');
    if (story) walk(story);
    const isHit = (button: HTMLElement, x: number, y: number) => {
      const hit = (button.getRootNode() as ShadowRoot).elementFromPoint(x, y);
      return hit !== null && (hit === button || button.contains(hit));
    };
    return buttons
      .filter((button) => {
        button.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = button.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        // Behind a modal dialog nothing is in reach.
        return (
          isHit(button, x, y) && !(width >= 44 && isHit(button, x, y - 21.5) && isHit(button, x, y + 21.5))
        );
      })
      .map((button) => button.outerHTML.slice(0, 120));
  });
}

/** By how many pixels the page is wider than its window; 0 if nobody has to scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Calls `check` with the page as narrow as it must be able to get. */
export async function narrow<T>(page: Page, check: () => Promise<T>): Promise<T> {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  const result = await check();
  if (wide) await page.setViewportSize(wide);
  return result;
}

/** Calls `check` with styles on the page that a person brings along, inside of the elements too. */
export async function styled<T>(page: Page, css: string, check: () => Promise<T>): Promise<T> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    const worn: (Document | ShadowRoot)[] = [];
    const wear = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets.push(sheet);
      worn.push(root);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) wear(shadowRoot);
    };
    wear(document);
    Object.assign(window, {
      takeOff: () => {
        for (const root of worn) {
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
        }
      },
    });
  }, css);
  const result = await check();
  await page.evaluate(() => {
    (window as unknown as { takeOff: () => void }).takeOff();
  });
  return result;
}

/** The spacing that text must bear (WCAG 1.4.12). */
export const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Text of twice the size (WCAG 1.4.4). */
export const LARGE_TEXT = ':root { font-size: 200% !important; }';

/**
 * Texts of the story that is shown which are cut off, or run into what stands beside them. What says by an ellipsis that it
 * goes on, and can be read elsewhere as a whole, is not cut off.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const clips = (value: string) => value === 'hidden' || value === 'clip';
    const parentOf = (node: Node): Element | null => {
      const parent = (node as Element).assignedSlot ?? node.parentNode;
      if (parent instanceof ShadowRoot) return parent.host;
      return parent instanceof Element ? parent : null;
    };
    const look = (root: Element | ShadowRoot) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.shadowRoot) look(node.shadowRoot);
          continue;
        }
        const parent = node.parentElement;
        if (!node.nodeValue?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
        if (parent.closest('style, option, .visually-hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        for (let around: Element | null = parent; around; around = parentOf(around)) {
          const style = getComputedStyle(around);
          // Whoever hides it from the eye alone has it read aloud.
          if (style.clipPath !== 'none') break;
          if (style.textOverflow === 'ellipsis') break;
          const within = around.getBoundingClientRect();
          const isCut =
            (clips(style.overflowX) && (box.right > within.right + 1 || box.left < within.left - 1)) ||
            (clips(style.overflowY) && (box.bottom > within.bottom + 1 || box.top < within.top - 1));
          // A button holds its words, whether or not it cuts them off.
          const isOut =
            around.matches('button, [part~="badge"]') &&
            (box.right > within.right + 1 ||
              box.left < within.left - 1 ||
              box.bottom > within.bottom + 1 ||
              box.top < within.top - 1);
          if (isCut || isOut) {
            found.push(`${node.nodeValue.trim().slice(0, 60)} in ${around.outerHTML.slice(0, 80)}`);
            break;
          }
          if (style.overflowX === 'auto' || style.overflowX === 'scroll') break;
        }
      }
    };
    const story = document.querySelector('#storybook-root');
    if (story) look(story);
    return found;
  });
}
