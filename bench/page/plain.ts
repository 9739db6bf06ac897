import { COLUMNS, formatActive, formatDate, formatTime, HEIGHT, PAGE_SIZE, type Mount } from './contender.ts';
import type { Person } from './people.ts';

const CSS = `
  .box { overflow: auto; position: relative; border: 1px solid #ddd; box-sizing: border-box }
  .box table { border-collapse: collapse; table-layout: fixed; width: 1220px }
  .box th { position: sticky; top: 0; background: #f3f4f6; text-align: start; height: 40px; padding: 0 8px; z-index: 1 }
  .box td { height: 39px; padding: 0 8px; border-bottom: 1px solid #eee; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }`;
const template = document.createElement('template');
template.innerHTML =
  '<tr><td> </td><td> </td><td> </td><td><span class="badge"> </span></td><td> </td><td> </td><td> </td>' +
  '<td><button type="button">Edit</button><button type="button">Reset</button></td></tr>';

/** A row whose texts are written anew for each person. */
export interface Row {
  readonly element: HTMLTableRowElement;
  show(person: Person): void;
}

export function makeRow(): Row {
  const element = template.content.querySelector('tr')?.cloneNode(true) as HTMLTableRowElement;
  const badge = element.querySelector('span') as HTMLElement;
  const texts = [...element.cells].map((cell) => (cell.querySelector('span') ?? cell).firstChild as Text);
  const set = (column: number, text: string) => {
    (texts[column] as Text).data = text;
  };
  return {
    element,
    show(person) {
      set(0, person.name);
      set(1, person.email);
      set(2, person.phone ?? '');
      badge.className = `badge ${person.role}`;
      set(3, person.role);
      set(4, formatTime(person.lastLogin));
      set(5, formatDate(person.created));
      set(6, formatActive(person.active));
      element.dataset['id'] = person.id;
    },
  };
}

/** Newest sign-in first, without a function that compares: time and place in one number, exact in 53 bits. */
export function newestFirst(people: readonly Person[]): Person[] {
  const PLACES = 2 ** 17;
  const oldest = people.reduce((least, { lastLogin }) => Math.min(least, lastLogin), Infinity);
  const keys = Float64Array.from(
    people,
    ({ lastLogin }, place) => (lastLogin - oldest) * PLACES + place,
  ).sort();
  return Array.from(keys, (key) => people[key % PLACES] as Person).reverse();
}

export function searched(people: readonly Person[], text: string): readonly Person[] {
  if (!text) return people;
  const pattern = new RegExp(text, 'i');
  return people.filter(({ name, email }) => pattern.test(name) || pattern.test(email));
}

/** What both tables written by hand have: a box that scrolls, a head, a body. */
export function makeTable(host: HTMLElement) {
  const style = document.createElement('style');
  style.textContent = CSS;
  const box = document.createElement('div');
  box.className = 'box';
  box.style.blockSize = `${HEIGHT}px`;
  const table = document.createElement('table');
  const group = document.createElement('colgroup');
  const head = table.createTHead().insertRow();
  for (const { heading, width } of COLUMNS) {
    const column = document.createElement('col');
    column.style.inlineSize = `${width}px`;
    group.append(column);
    head.append(Object.assign(document.createElement('th'), { textContent: heading, scope: 'col' }));
  }
  table.prepend(group);
  const body = table.createTBody();
  box.append(table);
  host.append(style, box);
  return { box, table, body, loginHeading: head.cells[4] as HTMLElement };
}

/** A table written by hand, a page at a time: no library, and no more than the task asks for. */
export const mount: Mount = (host, people) => {
  const { box, body, loginHeading } = makeTable(host);
  const rows: Row[] = [];
  let sorted: Person[] | undefined;
  let text = '';
  const render = () => {
    const shown = searched(sorted ?? people, text).slice(0, PAGE_SIZE);
    while (rows.length < shown.length) rows.push(makeRow());
    shown.forEach((person, index) => rows[index]?.show(person));
    const fresh = rows.slice(body.rows.length, shown.length);
    body.append(...fresh.map(({ element }) => element));
    while (body.rows.length > shown.length) body.deleteRow(-1);
  };
  loginHeading.addEventListener('click', () => {
    sorted = sorted ? sorted.reverse() : newestFirst(people);
    render();
  });
  render();
  return {
    sort: () => {
      loginHeading.click();
    },
    search(value) {
      text = value;
      render();
    },
    scroller: box,
    firstRow: () => body.rows[0]?.textContent ?? '',
    unmount: () => {
      host.replaceChildren();
    },
  };
};
