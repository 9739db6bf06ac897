import { expect, fixture, html } from '@open-wc/testing';
import type { UserAdapter } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import { until } from '../support/fault-check.js';
import { getByRole, queryAllByRole, textOf } from '../support/roles.js';
import { mulberry32 } from '../../src/adapters/in-memory/random.js';

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

const ORDERS_OF_THREE = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

interface Question {
  readonly signal: AbortSignal | undefined;
  readonly answer: () => void;
}

/** A backend that answers when it is told to, whatever the signal says; each answer names its search. */
function slowBackend() {
  const questions: Question[] = [];
  const adapter = {
    capabilities: { search: { minLength: 1 } },
    list: ({ search }, options) =>
      new Promise((resolve) => {
        const lastName = search ?? 'everybody';
        questions.push({
          signal: options?.signal,
          answer: () => {
            resolve({ users: [{ id: lastName, lastName, status: 'active' }] } as never);
          },
        });
      }),
  } satisfies UserAdapter;
  return { adapter, questions };
}

/** Asks overlapping questions, has them answered in an order, and tells what was shown that should not be. */
async function problemsIn(order: readonly number[]): Promise<string[]> {
  const { adapter, questions } = slowBackend();
  const table = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
    html`<user-table .adapter=${adapter}></user-table>`,
  );
  await until(() => questions.length === 1, 'the first question is asked');
  questions.shift()?.answer();
  await until(() => queryAllByRole(table, 'rowheader').length === 1, 'everybody is shown');
  const field = getByRole<HTMLInputElement>(table, 'searchbox');
  for (const index of order.keys()) {
    field.value = `search ${index}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // As Enter does: it asks at once.
    field.form?.requestSubmit();
    await until(() => questions.length === index + 1, `question ${index} is asked`);
  }
  const problems: string[] = [];
  const last = order.length - 1;
  const aborted = questions.map(({ signal }) => signal?.aborted);
  if (!aborted.every((isAborted, index) => isAborted === (index !== last)))
    problems.push(`aborted: ${aborted.join()}`);
  let isAnswered = false;
  for (const index of order) {
    questions[index]?.answer();
    isAnswered ||= index === last;
    await Promise.resolve();
    await table.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 0));
    await table.updateComplete;
    const [shown = '', ...others] = [...(table.shadowRoot?.querySelectorAll('th[scope="row"]') ?? [])].map(
      (row) => textOf(row as HTMLElement),
    );
    const expected = isAnswered ? `search ${last}` : 'everybody';
    if (shown !== expected || others.length > 0) problems.push(`after answer ${index}: ${shown}`);
  }
  table.remove();
  return problems;
}

describe('user-table, asked anew before it was answered', () => {
  for (const order of ORDERS_OF_THREE) {
    it(`shows the last of three questions alone, answered in the order ${order.join(', ')}`, async () => {
      expect(await problemsIn(order)).to.deep.equal([]);
    });
  }

  for (let tens = 0; tens < 10; tens += 1) {
    it(`shows the last of ten questions alone, in ten random orders (seed ${tens})`, async () => {
      const random = mulberry32(tens);
      for (let turn = 0; turn < 10; turn += 1) {
        const order = shuffled(10, random);
        expect(await problemsIn(order), order.join()).to.deep.equal([]);
      }
    });
  }
});
