import { expect, waitUntil } from '@open-wc/testing';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { User } from '../../src/data/index.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import { mulberry32 } from '../../src/adapters/in-memory/random.js';
import { ADA, CLIENTS, field, formWith, saveButton } from '../support/user-form.js';

const FIELDS = ['firstName', 'lastName', 'email'] as const;
const LABELS = { firstName: 'First name', lastName: 'Last name', email: 'E-mail' } as const;
const EDITS = 200;

interface Editor {
  readonly name: string;
  readonly form: UserForm;
  /** Takes in all that the form shows. */
  readonly look: () => void;
}

const conflict = (form: UserForm) => queryByRole(form, 'group', { name: /in the meantime$/ });

/** Lets two people edit one user in two forms, in random order, and tells what was lost or overwritten unseen. */
async function letTwoEdit(seed: number, sendsVersion: boolean) {
  const random = mulberry32(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const adapter = new InMemoryAdapter({ users: [ADA], clients: CLIENTS, without: ['watch'] });
  const problems: string[] = [];
  const tally = { edits: 0, saves: 0, conflicts: 0, choices: 0 };
  let expected: User = await adapter.get('ada');
  const editors: Editor[] = [];

  for (const name of ['one', 'two']) {
    const own = adapter.as(undefined);
    const { update } = own;
    let seen = '';
    own.update = async (id, changes, options) => {
      const before = await adapter.get(id);
      const after = await update.call(
        own,
        id,
        changes,
        sendsVersion ? options : { ...options, version: undefined },
      );
      tally.saves += 1;
      for (const key of FIELDS.filter((key) => before[key] !== after[key])) {
        if (!seen.includes(before[key])) problems.push(`${before[key]} overwritten unseen by ${name}`);
        if (!(key in changes)) problems.push(`${key} changed by nobody`);
      }
      expected = { ...expected, ...changes } as User;
      return after;
    };
    const form = await formWith(own, await own.get('ada'));
    form.drafts = 'none';
    const look = () => {
      const values = FIELDS.map((key) => field(form, LABELS[key]).value);
      seen += ` ${values.join(' ')} ${textOf(conflict(form))}`;
    };
    look();
    editors.push({ name, form, look });
  }

  const save = async (editor: Editor) => {
    const { form } = editor;
    const before = textOf(conflict(form));
    const ended = { done: false };
    const onDone = () => {
      ended.done = true;
    };
    // With all of theirs chosen there is nothing left to save.
    for (const type of ['user-updated', 'user-form-cancel']) form.addEventListener(type, onDone);
    saveButton(form).click();
    const isAnswered = () => ended.done || textOf(conflict(form)) !== before;
    await waitUntil(isAnswered, 'the save has ended', { timeout: 20_000 });
    for (const type of ['user-updated', 'user-form-cancel']) form.removeEventListener(type, onDone);
    if (!ended.done) tally.conflicts += 1;
    await form.updateComplete;
  };

  while (tally.edits < EDITS) {
    const editor = pick(editors);
    const { form } = editor;
    const panel = conflict(form);
    const groups = panel ? queryAllByRole(panel, 'group') : [];
    const open = groups.find((group) => !group.querySelector(':checked'));
    if (open) {
      tally.choices += 1;
      getByRole(open, 'radio', { name: pick([/^Theirs/, /^Yours/]) }).click();
    } else if (random() < 0.5) {
      tally.edits += 1;
      const name = pick(FIELDS);
      const input = field(form, LABELS[name]);
      input.value = `${editor.name}${tally.edits}${name === 'email' ? '@example.com' : ''}`;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    } else if (form.isDirty) {
      await save(editor);
    }
    await form.updateComplete;
    editor.look();
  }
  const end = await adapter.get('ada');
  for (const key of FIELDS)
    if (end[key] !== expected[key]) problems.push(`${key} is not what was saved last`);
  return { problems, ...tally };
}

describe('Two editors of one user, in two forms and 200 edits of random order', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('overwrite nothing unseen', async () => {
    const { problems, saves, conflicts, choices } = await letTwoEdit(7, true);
    expect(problems).to.deep.equal([]);
    expect(Math.min(saves, conflicts, choices)).to.be.greaterThan(10);
  }).timeout(120_000);

  it('would do so without versions, so that the check can fail', async () => {
    const { problems, conflicts } = await letTwoEdit(7, false);
    expect(conflicts).to.equal(0);
    expect(problems.some((problem) => problem.includes('unseen'))).to.equal(true);
  }).timeout(120_000);
});
