import { fixture, html } from '@open-wc/testing';
import { InMemoryAdapter, type InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import type { UserActionFailedEvent, UserLoadFailedEvent } from '../../src/controllers/user-events.js';
import { Clock } from './clock.js';
import { Ears, shadowRootsIn } from './ears.js';
import { endingOf, NEVER_SHOWN, type Call, type Ending, type Fault } from './faults.js';

/** What a person does that makes a call, and what they then should see. */
export interface Subject {
  readonly call: Call;
  readonly backend: InMemoryAdapterOptions;
  /** Puts the element on the page, ready. */
  readonly mount: (page: Element, adapter: InMemoryAdapter) => Promise<Element>;
  /** Does what makes the call. */
  readonly act: (element: Element) => Promise<void> | void;
  /** What the person typed or chose, as it stands there now. */
  readonly input: (element: Element) => unknown;
  /** The name of the failure in its event. */
  readonly failing: string;
  /** What fails before, and is told by an event of its own. */
  readonly failedBefore?: string;
  /** The event of success, if there is one. */
  readonly doneEvent?: string;
  /** What stands there after that. */
  readonly words: (ending: Ending, fault: Fault) => RegExp;
  /** What is heard, where that is less than what is seen. */
  readonly heard?: ((ending: Ending) => RegExp | undefined) | undefined;
  /** Whether what goes well is not told: users that come up say so by themselves. */
  readonly isSilentWhenDone?: boolean;
  /** Whether it can be seen that something is on its way. */
  readonly isBusy: (element: Element) => boolean;
  /** What leads on from a failure: what is pressed, if that is there. */
  readonly next: (element: Element, ending: Ending, fault: Fault) => Element | undefined;
  /** Goes on from there while the backend is well again; resolves when all is well. */
  readonly recover?: (element: Element, next: Element, clock: Clock) => Promise<void>;
  /** What was kept for the next time, where the element was taken off the page. */
  readonly kept?: ((page: Element, adapter: InMemoryAdapter) => Promise<unknown>) | undefined;
}

/** Does harm to an element, so that it can be seen that harm is noticed. */
export type Sabotage = (element: Element) => void;

/** Waits for what should be seen, by the true time: the clock of the page may stand still. */
export async function until(isSo: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 12_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`It does not come about that ${what}.`);
    await new Promise(requestAnimationFrame);
  }
}

/** The words of a wait, which are no result. */
const PROGRESS = /^(Loading|Saving|Sending|Working)\b/;

/** Everything that is wrong with how an element takes a fault of the backend, in words. */
export async function problemsWith(subject: Subject, fault: Fault, sabotage?: Sabotage): Promise<string[]> {
  const { call } = subject;
  const ending = endingOf(fault, call);
  const page = await fixture(html`<div lang="en"></div>`);
  const clock = new Clock();
  const unhandled = unhandledErrors();
  const { adapter, faults, mend, leave } = faultyBackend(subject, fault);
  const problems: string[] = [];
  try {
    const element = await subject.mount(page, adapter);
    const failures = eventsOn(['user-action-failed', 'user-load-failed']);
    const successes = eventsOn(subject.doneEvent ? [subject.doneEvent] : []);
    const ears = new Ears(page);
    sabotage?.(element);
    faults.begin();
    await subject.act(element);
    await until(() => faults.signals.length > 0, 'the call is made');
    const input = JSON.stringify(subject.input(element));

    if (fault.after !== undefined) {
      await clock.pass(fault.after - 1000);
      if (!subject.isBusy(element)) problems.push('does not show that it waits');
      await clock.pass(1000);
    }
    if (fault.leaves) {
      element.remove();
      leave();
      // Who is moved is put elsewhere before that.
      await Promise.resolve();
      if (faults.signals.some((signal) => signal && !signal.aborted)) problems.push('does not abort');
    }
    const words = subject.words(ending, fault);
    const isOver = () => (fault.leaves ? true : words.test(wordsIn(page)));
    await until(isOver, 'the result stands there').catch(() =>
      problems.push(`says “${wordsIn(page)}”, not ${String(words)}`),
    );
    await settled(clock);
    ears.stop();

    const heard = ears.heard.filter((text) => !PROGRESS.test(text));
    const isSilent = fault.leaves === true || (ending === 'done' && subject.isSilentWhenDone === true);
    if (heard.length !== (isSilent ? 0 : 1))
      problems.push(`is heard ${heard.length} times: ${heard.join(' | ')}`);
    if (!isSilent && heard.length === 1 && !(subject.heard?.(ending) ?? words).test(heard[0] ?? ''))
      problems.push(`is heard as ${heard[0]}`);
    if (wordsIn(page).includes(NEVER_SHOWN)) problems.push('shows the inside of the host');
    problems.push(...unhandled.found.map((error) => `leaves unhandled: ${error}`));
    problems.push(...eventProblems(subject, fault, failures, successes));

    if (fault.leaves) {
      const kept = JSON.stringify(await subject.kept?.(page, adapter));
      if (subject.kept && kept !== input) problems.push(`keeps ${kept} of ${input}`);
    } else if (ending !== 'done') {
      if (JSON.stringify(subject.input(element)) !== input)
        problems.push(`loses ${input}, has ${JSON.stringify(subject.input(element))}`);
      const next = subject.next(element, ending, fault);
      if (!next || next.matches('[aria-disabled="true"], :disabled')) problems.push('leads no further');
      else {
        mend();
        await subject
          .recover?.(element, next, clock)
          .then(() => until(() => !subject.doneEvent || successes.length > 0, 'it is told that it is done'))
          .catch((thrown: unknown) => problems.push(`does not recover: ${String(thrown)}`));
      }
    }
  } catch (thrown) {
    problems.push(String(thrown));
  } finally {
    clock.remove();
    unhandled.stop();
    page.replaceChildren();
    sessionStorage.clear();
  }
  return problems;
}

function eventProblems(subject: Subject, fault: Fault, failures: Event[], successes: Event[]): string[] {
  const ending = endingOf(fault, subject.call);
  const isRead = subject.call === 'list' || subject.call === 'get';
  const rejects = fault.name.startsWith('rejects when');
  const isFailed = ending === 'gone' ? !isRead && rejects : ending !== 'done';
  const isDone = ending === 'gone' ? !isRead && !rejects : ending === 'done';
  const kind = ending === 'gone' ? 'unavailable' : ending;
  const told = failures.map((event) => {
    const { error } = event as UserActionFailedEvent;
    const what =
      'call' in event ? (event as UserLoadFailedEvent).call : (event as UserActionFailedEvent).action;
    return `${what} ${error.kind}`;
  });
  const before = subject.failedBefore ? [subject.failedBefore] : [];
  const expected = isFailed ? [...before, `${subject.failing} ${kind}`] : before;
  return [
    ...(told.join() === expected.join()
      ? []
      : [`tells “${told.join()}” by events, not “${expected.join()}”`]),
    ...(subject.doneEvent && successes.length !== Number(isDone)
      ? [`tells ${successes.length} times that it is done`]
      : []),
  ];
}

/** A backend of which one method has a fault, from `begin` on until it is mended. */
function faultyBackend({ call, backend }: Subject, fault: Fault) {
  const adapter = new InMemoryAdapter({ ...backend });
  const signals: (AbortSignal | undefined)[] = [];
  let isFaulty = false;
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  const well = adapter[call].bind(adapter) as (...args: unknown[]) => Promise<unknown>;
  const faulty = (...args: unknown[]) => {
    if (!isFaulty) return well(...args);
    signals.push((args.at(-1) as { signal?: AbortSignal } | undefined)?.signal);
    return fault.answer(call, args, { well: () => well(...args), left });
  };
  Object.assign(adapter, { [call]: faulty });
  return {
    adapter,
    leave: () => {
      leave();
    },
    mend: () => (isFaulty = false),
    faults: { signals, begin: () => (isFaulty = true) },
  };
}

/** Events of these types: of an element that is gone they are told above it. */
function eventsOn(types: readonly string[]): Event[] {
  const events: Event[] = [];
  for (const type of types) document.addEventListener(type, (event) => events.push(event));
  return events;
}

/** What nobody handled, kept from the runner, which would end the test for it. */
function unhandledErrors() {
  const found: string[] = [];
  const abort = new AbortController();
  const keep = (event: PromiseRejectionEvent | ErrorEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    found.push(String('reason' in event ? event.reason : event.message));
  };
  for (const type of ['unhandledrejection', 'error'] as const)
    window.addEventListener(type, keep as EventListener, { capture: true, signal: abort.signal });
  return {
    found,
    stop: () => {
      abort.abort();
    },
  };
}

/** Lets happen what is on its way: renderings, and the events of what nobody handles. */
async function settled(clock: Clock): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise(requestAnimationFrame);
    await clock.rest();
  }
}

/** All words that can be seen in an element, through its shadow roots. */
export function wordsIn(element: Element): string {
  const texts: string[] = [];
  for (const root of [element, ...shadowRootsIn(element)]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, nodeValue } = node;
      if (!nodeValue?.trim() || !parentElement || parentElement.closest('style, .visually-hidden')) continue;
      if (parentElement.checkVisibility()) texts.push(nodeValue);
    }
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
