import type { Handle, Mount } from './contender.ts';
import { ALL_LETTERS, generatePeople, type Person } from './people.ts';
import { mustBe, peopleOnScreen } from './screen.ts';

/** Milliseconds until what was asked for is painted. */
export interface Painted {
  readonly painted: number;
}

declare global {
  interface Window {
    bench: typeof bench;
    /** The rows of a page that is loaded cold. */
    cold?: Promise<Painted>;
  }
}

const LIMIT = 30_000;
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(0);
  });

let people: readonly Person[] = [];
let handle: Handle | undefined;
let frames: number[] | undefined;
const host = () => document.getElementById('host') as HTMLElement;
const current = () => {
  if (!handle) throw new Error('Nothing is mounted.');
  return handle;
};

/** Waits for the frame that paints a text in the first row, and for the beginning of the next one. */
async function firstRowWith(text: string): Promise<void> {
  const begun = performance.now();
  do {
    if (performance.now() - begun > LIMIT)
      throw new Error(`The first row never was ${text}; it is “${current().firstRow().slice(0, 120)}”.`);
    await frame();
  } while (!current().firstRow().includes(text));
  await frame();
}

/** Begins right after a frame, in a task of its own. */
async function timed(begin: () => unknown, wanted: string): Promise<Painted> {
  await frame();
  await nextTask();
  const begun = performance.now();
  await begin();
  await firstRowWith(wanted);
  const painted = performance.now() - begun;
  // What goes on afterwards is part of the work, not of the wait.
  await pause(200);
  return { painted };
}

const byNewest = () => [...people].sort((a, b) => b.lastLogin - a.lastLogin);
const found = (text: string) =>
  people.filter(({ name, email }) => !text || name.toLowerCase().includes(text) || email.includes(text));
const addressOf = (person: Person | undefined) => person?.email ?? 'nobody';
const importMount = async (url: string) => ((await import(url)) as { mount: Mount }).mount;
const onScreen = () => peopleOnScreen(host(), current().scroller, people);

/** Runs in the page. Drives one contender, knowing nothing of it. */
export const bench = {
  async prepare(count: number): Promise<void> {
    people = generatePeople(count);
    const letters = document.createElement('div');
    letters.innerHTML =
      '<p></p><p style="font-weight: 500"></p><b></b><small style="font-size: 12px"></small>';
    for (const element of letters.children) element.textContent = ALL_LETTERS;
    document.body.append(letters);
    await frame();
    await frame();
    letters.remove();
    await frame();
  },

  /** From the evaluation of what has been fetched until the rows are painted. */
  mount: (url: string): Promise<Painted> =>
    timed(async () => {
      const mount = await importMount(url);
      handle = mount(host(), people);
    }, addressOf(people[0])),

  search: (text: string): Promise<Painted> =>
    timed(
      () => {
        current().search(text);
      },
      addressOf(found(text)[0]),
    ),

  sort: (): Promise<Painted> =>
    timed(() => {
      current().sort();
    }, addressOf(byNewest()[0])),

  mustShow(text = ''): void {
    mustBe(onScreen(), found(text));
  },
  mustShowNewest(): void {
    mustBe(onScreen(), byNewest());
  },
  mustShowNeighbours(): void {
    const shown = onScreen();
    const from = shown[0] ? people.indexOf(shown[0]) : 0;
    mustBe(shown, people.slice(from, from + shown.length));
  },

  scrollArea() {
    const { scroller } = current();
    const { left, top, width, height } = scroller.getBoundingClientRect();
    return { x: left + width / 3, y: top + height / 2, most: scroller.scrollHeight - scroller.clientHeight };
  },
  watchFrames(): void {
    const times: number[] = (frames = []);
    const watch = (time: number) => {
      times.push(time);
      if (frames) requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  },
  /** How many frames were missed, and where the list is when it has come to rest. */
  async endFrames() {
    const times = frames ?? [];
    frames = undefined;
    const missed = times.slice(2).map((time, index) => {
      const before = times[index + 1] ?? time;
      return Math.max(0, Math.round((time - before) / (1000 / 60)) - 1);
    });
    const { scroller } = current();
    for (let still = 0, before = -1; still < 6; before = scroller.scrollTop) {
      await frame();
      still = scroller.scrollTop === before ? still + 1 : 0;
    }
    return { dropped: missed.reduce((sum, count) => sum + count, 0), top: scroller.scrollTop };
  },

  /** Mounts and unmounts, with the rows painted each time. Nothing may be left in the page. */
  async cycle(url: string, times: number): Promise<void> {
    const mount = await importMount(url);
    for (let index = 0; index < times; index++) {
      handle = mount(host(), people);
      await firstRowWith(addressOf(people[0]));
      handle.unmount();
      handle = undefined;
      await frame();
      if (host().childNodes.length > 0) throw new Error('Something is left in the page.');
    }
  },

  /** From the beginning of the navigation. */
  async cold(mount: Mount): Promise<Painted> {
    people = generatePeople(50);
    handle = mount(host(), people);
    await firstRowWith(addressOf(people[0]));
    return { painted: performance.now() };
  },
};
