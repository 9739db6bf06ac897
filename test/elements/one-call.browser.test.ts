import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { InMemoryAdapter, type InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import type { User, UserAdapter } from '../../src/data/index.js';
import '../../src/define/reset-button.js';
import '../../src/define/user-form.js';
import { until } from '../support/fault-check.js';
import { ADA, WAITING } from '../support/reset-button.js';
import { getByRole, queryByRole } from '../support/roles.js';

const WRITES = ['create', 'update', 'sendPasswordReset', 'sendActivation'] as const;

/** A backend that takes a tenth of a second to write, and the keys of the calls that it got. */
function slow(users: readonly User[], options: InMemoryAdapterOptions = {}) {
  const adapter = new InMemoryAdapter({
    users,
    delay: (method) => ((WRITES as readonly string[]).includes(method) ? 100 : 0),
    ...options,
  });
  const keys: (string | undefined)[] = [];
  for (const method of WRITES) {
    const call = adapter[method].bind(adapter) as (...args: unknown[]) => Promise<unknown>;
    const counted = (...args: unknown[]) => {
      keys.push((args.at(-1) as { idempotencyKey?: string }).idempotencyKey);
      return call(...args);
    };
    Object.assign(adapter, { [method]: counted });
  }
  return { adapter, keys };
}

function put(tag: string, adapter: UserAdapter, user?: User): HTMLElement {
  const element = Object.assign(document.createElement(tag), { adapter, user, country: 'FR' });
  document.body.append(element);
  return element;
}

const button = (element: Element, name: string | RegExp) => queryByRole(element, 'button', { name });

function type(element: Element, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = getByRole<HTMLInputElement>(element, 'textbox', { name: new RegExp(`^${name}`) });
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

/** Presses a button 20 times at once, and Enter 20 times on it. */
async function hurry(pressed: HTMLElement): Promise<void> {
  pressed.focus();
  for (let time = 0; time < 20; time += 1) pressed.click();
  for (let time = 0; time < 20; time += 1) await sendKeys({ press: 'Enter' });
}

const isFormReady = (form: Element) =>
  queryByRole(form, 'textbox', { name: /^First name/ })?.matches(':disabled') === false;

/** What makes a call: the element, what is done before, and what is pressed. */
const ACTIONS: Readonly<
  Record<
    string,
    { users: readonly User[]; done: string; press: (adapter: UserAdapter) => Promise<HTMLElement> }
  >
> = {
  create: {
    users: [ADA],
    done: 'user-created',
    press: async (adapter) => {
      const form = put('user-form', adapter);
      await until(() => isFormReady(form), 'the form is ready');
      type(form, { 'First name': 'Grace', 'Last name': 'Hopper', 'E-mail': 'grace@example.com' });
      type(form, { 'Phone number': '+33612345678' });
      return getByRole(form, 'button', { name: 'Save' });
    },
  },
  update: {
    users: [{ ...ADA, phone: '+33612345678' }],
    done: 'user-updated',
    press: async (adapter) => {
      const form = put('user-form', adapter, { ...ADA, phone: '+33612345678' });
      await until(() => isFormReady(form), 'the form is ready');
      type(form, { 'First name': 'Augusta' });
      return getByRole(form, 'button', { name: 'Save' });
    },
  },
  'reset of a password': {
    users: [ADA],
    done: 'user-reset-password-sent',
    press: async (adapter) => {
      const element = put('reset-button', adapter, ADA);
      await until(() => button(element, 'Send email'), 'the button is there');
      button(element, 'Send email')?.click();
      await until(() => queryByRole(element, 'alertdialog'), 'it asks');
      return getByRole(getByRole(element, 'alertdialog'), 'button', { name: 'Send email' });
    },
  },
  activation: {
    users: [WAITING],
    done: 'user-activation-sent',
    press: async (adapter) => {
      const element = put('reset-button', adapter, WAITING);
      await until(() => button(element, 'Send again'), 'the button is there');
      return getByRole(element, 'button', { name: 'Send again' });
    },
  },
};

describe('20 clicks and 20 presses of Enter', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('user-form, reset-button')) element.remove();
    sessionStorage.clear();
  });

  for (const [action, { users, done, press }] of Object.entries(ACTIONS)) {
    it(`make one call of one ${action}`, async () => {
      const { adapter, keys } = slow(users);
      const isDone = new Promise((resolve) => {
        document.addEventListener(done, resolve, { once: true });
      });
      const pressed = await press(adapter);
      await hurry(pressed);
      await isDone;
      expect(keys).to.have.length(1);
      expect(keys[0]).to.be.a('string');
    });
  }

  it('would be seen to make more, so that these checks can fail', async () => {
    const { adapter, keys } = slow([ADA]);
    const plain = document.createElement('button');
    plain.addEventListener('click', () => {
      void adapter.sendPasswordReset(ADA.id, { idempotencyKey: 'k' }).catch(() => undefined);
    });
    document.body.append(plain);
    await hurry(plain);
    plain.remove();
    expect(keys).to.have.length(40);
  });
});
