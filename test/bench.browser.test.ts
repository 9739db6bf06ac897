import { expect, fixture, html } from '@open-wc/testing';
import { generatePeople } from '../bench/page/people.ts';
import { mount } from '../bench/page/plain.ts';
import { mustBe, peopleOnScreen } from '../bench/page/screen.ts';

/** The check that the benchmark makes after each step: a table that shows something else is not measured. */
describe('What the benchmark sees of a table', () => {
  const people = generatePeople(100);
  let host: HTMLElement;
  beforeEach(async () => {
    // As wide as the table: what is cut off is not seen.
    host = await fixture<HTMLElement>(html`<div class="wide"></div>`);
    host.style.cssText = 'width: 1240px; height: 640px; font: 14px/20px sans-serif';
    mount(host, people);
  });
  const look = () => peopleOnScreen(host, host.querySelector('.box') ?? host, people);
  const cell = (row: number, column: number) =>
    host.querySelectorAll('tbody tr')[row]?.children[column] as HTMLElement;

  it('is who is there, in their order', () => {
    const shown = look();
    expect(shown.length).to.be.greaterThan(12);
    expect(shown).to.deep.equal(people.slice(0, shown.length));
    mustBe(shown, people);
  });

  it('is wrong without a text', () => {
    cell(3, 2).textContent = '';
    expect(look).to.throw(`The row of ${people[3]?.email} lacks ${people[3]?.phone}`);
  });

  it('is wrong with a text that cannot be seen', () => {
    cell(3, 0).style.visibility = 'hidden';
    expect(look).to.throw(`lacks ${people[3]?.name}`);
  });

  it('is wrong without a button', () => {
    cell(2, 7).querySelector('button')?.remove();
    expect(look).to.throw('a button');
  });

  it('is wrong in another order', () => {
    const row = cell(0, 0).parentElement;
    row?.parentElement?.insertBefore(row, cell(5, 0).parentElement);
    expect(() => {
      mustBe(look(), people);
    }).to.throw(`Row 0 is ${people[1]?.email}, expected ${people[0]?.email}.`);
  });

  it('is wrong with few rows', () => {
    host.querySelectorAll('tbody tr:nth-child(n + 6)').forEach((row) => {
      row.remove();
    });
    expect(look).to.throw('Only 5 whole rows are on screen.');
  });
});
