import { expect, waitUntil } from '@open-wc/testing';
import { AdapterError } from '../../src/data/index.js';
import {
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
    expect(descriptionOf(button(element))).to.match(/^You can send again at \d/);
    expect(textOf(element.renderRoot.querySelector('[part="reason"]') ?? undefined)).to.equal(
      descriptionOf(button(element)),
    );
    button(element).click();
    await element.updateComplete;
    expect(question(element) === undefined).to.equal(true);
    await waitUntil(() => !isOff(element), 'it can send again', { timeout: 10_000 });
    expect(Date.now()).to.be.at.least(Date.parse(nextAttemptAt));
    expect(button(element).hasAttribute('aria-describedby')).to.equal(false);
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
      expect(timers.waiting().length).to.equal(1);
      const place = element.parentElement;
      element.remove();
      expect(timers.waiting()).to.deep.equal([]);
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
