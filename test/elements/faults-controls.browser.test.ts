import { expect } from '@open-wc/testing';
import '../../src/define/user-table.js';
import { problemsWith, until, type Sabotage, type Subject } from '../support/fault-check.js';
import { FAULTS, type Fault } from '../support/faults.js';
import { ADA } from '../support/reset-button.js';
import { getByRole, queryByRole } from '../support/roles.js';
import { namesIn } from '../support/user-table.js';

const SEARCH: Subject = {
  call: 'list',
  backend: { users: [ADA] },
  failing: 'list',
  mount: async (page, adapter) => {
    const table = Object.assign(document.createElement('user-table'), { adapter });
    page.append(table);
    await until(() => namesIn(table).length === 1, 'she is shown');
    return table;
  },
  act: (table) => {
    const field = getByRole<HTMLInputElement>(table, 'searchbox');
    field.value = 'lovelace';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
  input: (table) => getByRole<HTMLInputElement>(table, 'searchbox').value,
  words: () => /The users could not be loaded/,
  isBusy: () => true,
  next: (table) => queryByRole(table, 'button', { name: 'Try again' }),
};
const [FAULT] = FAULTS as readonly [Fault, ...Fault[]];

/** Does something to the table as soon as it shows that it failed. */
const onFailure = (element: Element, harm: () => void) => {
  element.addEventListener('user-load-failed', () => {
    requestAnimationFrame(harm);
  });
};

/** What is wrong with an element, and what the check must then say. */
const HARMS: Readonly<Record<string, readonly [Sabotage, RegExp]>> = {
  'swallows the failure': [
    (element) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.state { display: none }');
      element.shadowRoot?.adoptedStyleSheets.push(sheet);
    },
    /says “/,
  ],
  'tells nobody by an event': [
    (element) => {
      element.addEventListener('user-load-failed', (event) => {
        event.stopPropagation();
      });
    },
    /by events/,
  ],
  'announces it twice': [
    (element) => {
      onFailure(element, () => {
        const region = document.createElement('div');
        region.setAttribute('role', 'status');
        region.textContent = 'The users could not be loaded.';
        element.parentElement?.append(region);
      });
    },
    /heard 2 times/,
  ],
  'loses what was typed': [
    (element) => {
      onFailure(element, () => {
        getByRole<HTMLInputElement>(element, 'searchbox').value = '';
      });
    },
    /loses "lovelace"/,
  ],
  'leaves a rejection to the page': [
    (element) => {
      onFailure(element, () => void Promise.reject(new Error('left')));
    },
    /unhandled: Error: left/,
  ],
  'leads no further': [
    (element) => {
      onFailure(element, () => {
        getByRole(element, 'button', { name: 'Try again' }).setAttribute('aria-disabled', 'true');
      });
    },
    /leads no further/,
  ],
};

describe('The check of what a fault does', () => {
  it('finds nothing wrong with an element that takes it well', async () => {
    expect(await problemsWith(SEARCH, FAULT)).to.deep.equal([]);
  });

  for (const [harm, [sabotage, problem]] of Object.entries(HARMS)) {
    it(`finds an element that ${harm}`, async () => {
      expect((await problemsWith(SEARCH, FAULT, sabotage)).join('\n')).to.match(problem);
    });
  }
});
