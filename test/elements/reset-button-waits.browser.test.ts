import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { AdapterError } from '../../src/data/index.js';
import {
  ADA,
  announced,
  ask,
  button,
  buttonFor,
  GRACE,
  inSeconds,
  isOff,
  mailer,
  question,
  says,
  send,
  told,
} from '../support/reset-button.js';
import { descriptionOf, textOf } from '../support/roles.js';

describe('reset-button waits', () => {
  it('until it may send again: says when, does nothing meanwhile, and wakes by itself', async () => {
    const nextAttemptAt = inSeconds(4);
    const { adapter, calls } = mailer({}, { status: 'sent', nextAttemptAt });
    const element = await buttonFor(adapter);
    await send(element);
    await says(element, 'was sent');
    expect(isOff(element)).to.equal(true);
    expect(descriptionOf(button(element))).to.match(/You can send again at \d/);
    const reason = textOf(element.renderRoot.querySelector('[part="reason"]') ?? undefined);
    expect(reason).to.equal(descriptionOf(button(element)));
    // Said once, with what was done; the seconds that go by are for the eye alone.
    expect(told(element)).to.contain(reason);
    expect(announced(element)).to.equal('');
    const countdown = element.renderRoot.querySelector('[part="countdown"]');
    await waitUntil(() => /^0:0[1-4]$/.test(countdown?.textContent ?? ''), 'it counts down');
    const shown = countdown?.textContent;
    await waitUntil(() => countdown?.textContent !== shown, 'it goes on counting', { timeout: 3000 });
    expect(countdown?.getAttribute('aria-hidden')).to.equal('true');
    expect(announced(element)).to.equal('');
    button(element).click();
    await element.updateComplete;
    expect(question(element) === undefined).to.equal(true);
    await waitUntil(() => !isOff(element), 'it can send again', { timeout: 10_000 });
    expect(Date.now()).to.be.at.least(Date.parse(nextAttemptAt));
    expect(descriptionOf(button(element))).to.not.contain('again at');
    await waitUntil(() => announced(element) !== '', 'it says that the wait is over');
    expect(announced(element)).to.equal('You can send Ada Lovelace an e-mail again.');
    await ask(element);
    expect(calls.length).to.equal(1);
  });

  it('as long as the backend says that it was too soon', async () => {
    const { adapter } = mailer({}, new AdapterError('rate-limited', { retryAfter: 40 }));
    const element = await buttonFor(adapter);
    await send(element);
    await waitUntil(() => isOff(element) && descriptionOf(button(element)) !== '', 'it waits');
    expect(told(element)).to.contain('40');
  });

  it('after a reload as well, by what the tab kept: the identifier and a time, and neither name, address nor link', async () => {
    const end = Date.now() + 40_000;
    const { adapter } = mailer({}, { status: 'sent', nextAttemptAt: new Date(end).toISOString() });
    await send(await buttonFor(adapter));
    await waitUntil(() => sessionStorage.length > 0, 'it is kept');
    const kept = Object.entries(sessionStorage);
    expect(kept.map(([key]) => key)).to.deep.equal(['rolecall.waits']);
    expect(Object.keys(JSON.parse(kept[0]?.[1] as string) as object)).to.deep.equal(['reset-password ada']);
    expect(JSON.stringify(kept)).to.not.match(/@|Lovelace|http/);
    // A page that is loaded anew knows no more than what was kept.
    const page = await fixture<HTMLIFrameElement>(html`<iframe title="Reloaded"></iframe>`);
    const reloaded = page.contentWindow as Window & { until?: number };
    const script = reloaded.document.createElement('script');
    script.type = 'module';
    script.textContent = `import { keptWaits } from '${new URL('../support/kept-waits.page.ts', import.meta.url).href}';
      window.until = keptWaits().get('reset-password ada');`;
    reloaded.document.head.append(script);
    await waitUntil(() => reloaded.until !== undefined, 'it is read');
    expect(Math.abs((reloaded.until ?? 0) - end)).to.be.below(1000);
  });

  it('not for an identifier that is an address, which the tab is not to keep', async () => {
    const before = JSON.stringify(Object.entries(sessionStorage));
    const user = { ...GRACE, id: 'grace@example.com' };
    const { adapter } = mailer({ users: [user] }, { status: 'sent', nextAttemptAt: inSeconds(40) });
    const element = await buttonFor(adapter, user);
    await send(element);
    await says(element, 'was sent');
    expect(isOff(element)).to.equal(true);
    expect(JSON.stringify(Object.entries(sessionStorage))).to.equal(before);
  });

  it('by the word of the backend alone, and not where that mail bounced', async () => {
    const nextAttemptAt = inSeconds(40);
    const sent = { ...ADA, passwordReset: { status: 'sent', sentAt: inSeconds(-5), nextAttemptAt } } as const;
    const element = await buttonFor(mailer().adapter, sent);
    expect(isOff(element)).to.equal(true);
    expect(descriptionOf(button(element))).to.match(/^Reset link sent .+ You can send again at /);
    const bounced = { ...ADA, passwordReset: { status: 'bounced', reason: 'No such mailbox' } } as const;
    const other = await buttonFor(mailer().adapter, bounced);
    expect(isOff(other)).to.equal(false);
    expect(descriptionOf(button(other))).to.equal('E-mail could not be delivered (No such mailbox)');
  });

  it('also as another element for the same person, not for others', async () => {
    const { adapter } = mailer();
    const element = await buttonFor(adapter);
    await send(element);
    await says(element, 'was sent');
    expect(isOff(await buttonFor(adapter))).to.equal(true);
    expect(isOff(await buttonFor(adapter, GRACE))).to.equal(false);
  });

  it('on no timer when it is off the page, and is awake when it comes back', async () => {
    const timers = watchTimers((delay) => delay > 2500 && delay < 4000);
    try {
      const { adapter } = mailer({}, { status: 'sent', nextAttemptAt: inSeconds(4) });
      const element = await buttonFor(adapter);
      await send(element);
      await waitUntil(() => isOff(element) && descriptionOf(button(element)) !== '', 'it waits');
      // One wakes the element, one says that the wait is over.
      expect(timers.waiting().length).to.equal(2);
      const place = element.parentElement;
      element.remove();
      await waitUntil(() => timers.waiting().length === 0, 'no timer is left');
      const end = Date.now() + 4000;
      await waitUntil(() => Date.now() > end, 'the wait is over', { timeout: 10_000 });
      expect(element.renderRoot.querySelector('[aria-disabled="true"]') !== null).to.equal(true);
      place?.append(element);
      await waitUntil(() => !isOff(element), 'it can send again');
    } finally {
      timers.restore();
    }
  });

  it('for a month without counting on a timer that cannot be that long', async () => {
    const timers = watchTimers((delay) => delay > 60_000);
    try {
      const monthly = inSeconds(40 * 24 * 3600);
      const element = await buttonFor(mailer({}, { status: 'sent', nextAttemptAt: monthly }).adapter);
      await send(element);
      await waitUntil(() => isOff(element) && descriptionOf(button(element)) !== '', 'it waits');
      expect(timers.waiting().length).to.equal(1);
      expect(timers.waiting()[0]).to.be.at.most(2 ** 31 - 1);
    } finally {
      timers.restore();
    }
  });
});

/** The timers that are waiting and count, in milliseconds. */
function watchTimers(counts: (delay: number) => boolean): { waiting: () => number[]; restore: () => void } {
  const { setTimeout: set, clearTimeout: clear } = window;
  const waiting = new Map<unknown, number>();
  const watched = (handler: () => void, delay = 0) => {
    const timer = set.call(window, handler, delay);
    if (counts(delay)) waiting.set(timer, delay);
    return timer;
  };
  const cleared = (timer: ReturnType<typeof setTimeout>) => {
    waiting.delete(timer);
    clear.call(window, timer);
  };
  Object.assign(window, { setTimeout: watched, clearTimeout: cleared });
  return {
    waiting: () => [...waiting.values()],
    restore: () => Object.assign(window, { setTimeout: set, clearTimeout: clear }),
  };
}
