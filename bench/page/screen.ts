import { formatActive, formatDate, formatTime } from './contender.ts';
import { indexOfEmail, type Person } from './people.ts';

/** Fewer rows on screen than this are not a table that was measured. */
const LEAST_ROWS = 12;

/** One row as it is seen: what is written at the height of an address, and how many buttons are there. */
interface Band {
  readonly middle: number;
  readonly texts: string[];
  buttons: number;
}

/**
 * The people on screen, from top to bottom. Looks at what is really there: texts and buttons in all shadow roots, by where
 * they are painted.
 *
 * @throws {Error} If a row lacks a text or a button, or if there are too few rows.
 */
export function peopleOnScreen(
  host: HTMLElement,
  scroller: Element,
  people: readonly Person[],
): readonly Person[] {
  const shown = bandsIn(host, scroller.getBoundingClientRect()).map((band) => readBand(band, people));
  if (shown.length < LEAST_ROWS) throw new Error(`Only ${shown.length} whole rows are on screen.`);
  return shown;
}

function bandsIn(host: HTMLElement, box: DOMRect): readonly Band[] {
  const isInside = ({ top, bottom, width, height }: DOMRect) =>
    width >= 1 && height >= 1 && top >= box.top && bottom <= box.bottom;
  const middleOf = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
  const texts: { middle: number; text: string }[] = [];
  const buttons: number[] = [];
  const range = document.createRange();
  for (const node of everyNode(host)) {
    if (node instanceof Text && node.data.trim() && node.parentElement?.localName !== 'style') {
      range.selectNodeContents(node);
      const area = range.getBoundingClientRect();
      const isVisible = !node.parentElement || getComputedStyle(node.parentElement).visibility === 'visible';
      if (isVisible && isInside(area)) texts.push({ middle: middleOf(area), text: node.data.trim() });
    } else if (node instanceof HTMLButtonElement && isInside(node.getBoundingClientRect())) {
      buttons.push(middleOf(node.getBoundingClientRect()));
    }
  }
  const NEAR = 15;
  return texts
    .filter(({ text, middle }) => text.endsWith('@example.com') && middle + NEAR <= box.bottom)
    .map(({ middle }) => {
      const isNear = (other: number) => Math.abs(other - middle) < NEAR;
      return {
        middle,
        texts: texts.filter((one) => isNear(one.middle)).map(({ text }) => text),
        buttons: buttons.filter(isNear).length,
      };
    })
    .sort((a, b) => a.middle - b.middle);
}

function* everyNode(node: Node): Generator<Node> {
  yield node;
  const inside = node instanceof Element ? (node.shadowRoot ?? node) : node;
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  for (const child of assigned.length > 0 ? assigned : inside.childNodes) yield* everyNode(child);
}

function readBand({ texts, buttons }: Band, people: readonly Person[]): Person {
  const email = texts.find((text) => text.endsWith('@example.com')) ?? '';
  const person = people[indexOfEmail(email)];
  if (!person) throw new Error(`Nobody has the address ${email}.`);
  const wanted = [
    person.name,
    person.email,
    person.phone,
    person.role,
    formatTime(person.lastLogin),
    formatDate(person.created),
    formatActive(person.active),
    'Edit',
    'Reset',
  ];
  const missing = wanted.filter((text) => !texts.includes(text ?? ''));
  if (buttons < 2) missing.push('a button');
  if (missing.length > 0)
    throw new Error(`The row of ${email} lacks ${missing.join(', ')}; it has ${texts.join(' | ')}.`);
  return person;
}

/** @throws {Error} If somebody else stands where one of `wanted` should. */
export function mustBe(shown: readonly Person[], wanted: readonly Person[]): void {
  shown.forEach((person, place) => {
    if (person !== wanted[place])
      throw new Error(`Row ${place} is ${person.email}, expected ${wanted[place]?.email ?? 'nobody'}.`);
  });
}
