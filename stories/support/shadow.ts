import { expect, waitFor } from 'storybook/test';

/** Waits for a node inside the shadow root of an element of the story. */
export function inside<T extends HTMLElement>(
  canvas: HTMLElement,
  tag: string,
  selector: string,
): Promise<T> {
  return waitFor(
    () => {
      const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<T>(selector);
      expect(found, `${selector} in ${tag}`).toBeTruthy();
      return found as T;
    },
    { timeout: 20_000 },
  );
}
