import { COLUMNS, HEIGHT, type Mount } from './contender.ts';
import type { Person } from './people.ts';
import { makeRow, makeTable, newestFirst, searched } from './plain.ts';

const HEAD = 40;
const ROW = 40;
/** Rows beyond each edge. */
const MORE = 4;
const SIZE = Math.ceil((HEIGHT - HEAD) / ROW) + 2 * MORE;

/** The same table with all rows in one box that scrolls. Row n lives in element n % SIZE, so a small step rewrites few. */
export const mount: Mount = (host, people) => {
  const { box, table, body, loginHeading } = makeTable(host);
  const spacer = document.createElement('div');
  spacer.append(table);
  box.append(spacer);
  const rows = Array.from({ length: SIZE }, makeRow);
  const shown: number[] = rows.map(() => -1);
  body.style.cssText = 'position: absolute; top: 0; left: 0; width: 1220px; display: block';
  for (const { element } of rows) {
    element.style.cssText = 'position: absolute; top: 0; left: 0; display: flex; width: 1220px';
    COLUMNS.forEach(({ width }, column) => {
      const cell = element.cells[column] as HTMLElement;
      cell.style.cssText = `flex: none; width: ${width}px; box-sizing: border-box; height: 40px; line-height: 39px`;
    });
    body.append(element);
  }
  let sorted: Person[] | undefined;
  let text = '';
  let view = people;
  const paint = (isNew: boolean) => {
    const from = Math.max(0, Math.min(Math.floor(box.scrollTop / ROW) - MORE, view.length - SIZE));
    for (let place = from; place < from + SIZE; place++) {
      const slot = place % SIZE;
      const row = rows[slot];
      const person = view[place];
      if (!row || (!isNew && shown[slot] === place)) continue;
      row.element.style.display = person ? 'flex' : 'none';
      shown[slot] = person ? place : -1;
      if (!person) continue;
      row.show(person);
      row.element.style.transform = `translateY(${HEAD + place * ROW}px)`;
    }
  };
  const show = () => {
    view = searched(sorted ?? people, text);
    spacer.style.height = `${HEAD + view.length * ROW}px`;
    box.scrollTop = 0;
    paint(true);
  };
  const onScroll = () => {
    paint(false);
  };
  box.addEventListener('scroll', onScroll, { passive: true });
  loginHeading.addEventListener('click', () => {
    sorted = sorted ? sorted.reverse() : newestFirst(people);
    show();
  });
  show();
  return {
    sort: () => {
      loginHeading.click();
    },
    search(value) {
      text = value;
      show();
    },
    scroller: box,
    firstRow: () => (shown[0] === 0 ? (rows[0]?.element.textContent ?? '') : ''),
    unmount: () => {
      host.replaceChildren();
    },
  };
};
