import { sizesOf } from './budgets.ts';
import { bundle } from './bundle.ts';
import { COMBINATIONS } from './entries.ts';
import { coldLoad, firstRows, leaks, operations, scrolling, type Figures, type Sample } from './samples.ts';
import type { Contender } from './site.ts';

/** A sample that is taken of some contenders, in each round or only in the first. */
export interface Series {
  readonly contenders: readonly Contender[];
  readonly take: Sample;
  readonly isOnce?: boolean;
}

export const SERIES = {
  few: { contenders: ['plain', 'rolecall'], take: firstRows(50) },
  thousand: { contenders: ['rolecall'], take: firstRows(1000) },
  million: { contenders: ['rolecall'], take: firstRows(1_000_000) },
  many: { contenders: ['plain', 'rolecall'], take: operations(100_000) },
  scroll: { contenders: ['plain-window', 'rolecall-scroll'], take: scrolling(10_000) },
  cold: { contenders: ['plain', 'rolecall'], take: coldLoad },
  leaks: { contenders: ['rolecall'], take: leaks, isOnce: true },
} satisfies Record<string, Series>;
export type SeriesName = keyof typeof SERIES;

/** All samples taken: of a contender in a series, one a round; `undefined` where it failed. */
export type Samples = (series: SeriesName, contender: Contender) => readonly (Figures | undefined)[];

/** How we did. */
export interface Result {
  readonly figure: string;
  readonly detail: string;
  readonly isReached: boolean;
}

/** A line of the table. */
export interface Measure {
  readonly name: string;
  readonly goal: string;
  readonly series: readonly SeriesName[];
  read(samples: Samples): Result | undefined | Promise<Result>;
}

type Side = readonly [SeriesName, Contender];

/** Ours over theirs, within each round, since what slows a machine down slows down both. */
function ratio(name: string, limit: number, ours: Side, theirs: Side, key = 'painted'): Measure {
  return {
    name,
    goal: `≤ ${limit} ×`,
    series: [...new Set([ours[0], theirs[0]])],
    read(samples) {
      const pairs = pairsOf(samples, ours, theirs, key);
      if (pairs.length === 0) return undefined;
      const middle = median(pairs.map(([a, b]) => a / b));
      const [a, b] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other))];
      return {
        figure: `${middle.toFixed(2)} ×`,
        detail: `${a.toFixed(0)} ms, ${theirs[1]} ${b.toFixed(0)} ms${cpuWords(samples, ours, theirs, key)}`,
        isReached: middle <= limit,
      };
    },
  };
}

/** The ratio of computing alone, beside that of the time until it was painted. */
function cpuWords(samples: Samples, ours: Side, theirs: Side, key: string): string {
  const cpu = { painted: 'cpu', search: 'searchCpu', sort: 'sortCpu' }[key];
  const pairs = cpu ? pairsOf(samples, ours, theirs, cpu) : [];
  return pairs.length > 0 ? `; CPU ${median(pairs.map(([a, b]) => a / b)).toFixed(2)} ×` : '';
}

function pairsOf(samples: Samples, ours: Side, theirs: Side, key: string): [number, number][] {
  const other = samples(...theirs);
  return samples(...ours).flatMap((one, round) => {
    const [a, b] = [one?.[key], other[round]?.[key]];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? NaN)) / 2;
}

const present = (figures: readonly (Figures | undefined)[], key: string) =>
  figures.flatMap((one) => one?.[key] ?? []);

function size(
  name: string,
  limit: number,
  which: keyof typeof COMBINATIONS,
  parts: 'first' | 'all',
): Measure {
  return {
    name,
    goal: `≤ ${limit} kB`,
    series: [],
    async read() {
      const { first, later } = sizesOf(await bundle(COMBINATIONS[which].code));
      const weight = parts === 'first' ? first : first + later;
      const detail = `${later.toFixed(1)} kB more when first used`;
      const both = `${first.toFixed(1)} kB at first load, ${later.toFixed(1)} later`;
      return {
        figure: `${weight.toFixed(1)} kB`,
        detail: parts === 'first' ? detail : both,
        isReached: weight <= limit,
      };
    },
  };
}

const DROPPED: Measure = {
  name: 'dropped frames of 100 steps',
  goal: 'no more',
  series: ['scroll'],
  read(samples) {
    const pairs = pairsOf(samples, ['scroll', 'rolecall-scroll'], ['scroll', 'plain-window'], 'dropped');
    if (pairs.length === 0) return undefined;
    const [a, b] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other))];
    return { figure: String(a), detail: `plain-window ${b}`, isReached: a <= b };
  },
};

const HEAP: Measure = {
  name: 'heap after mount, 100,000',
  goal: '≤ 1 MB',
  series: ['many'],
  read(samples) {
    const [ours, theirs] = (['rolecall', 'plain'] as const).map((one) =>
      present(samples('many', one), 'heap'),
    );
    if (!ours?.length || !theirs?.length) return undefined;
    const megabytes = median(ours) / 1e6;
    return {
      figure: `${megabytes.toFixed(2)} MB`,
      detail: `above the users; plain ${(median(theirs) / 1e6).toFixed(2)} MB`,
      isReached: megabytes <= 1,
    };
  },
};

const LEAKS: Measure = {
  name: '50 mounts and unmounts leave',
  goal: '≤ 10 kB',
  series: ['leaks'],
  read(samples) {
    const left = samples('leaks', 'rolecall')[0];
    if (!left) return undefined;
    const { bytes = NaN, nodes = NaN, listeners = NaN } = left;
    return {
      figure: `${(bytes / 1000).toFixed(1)} kB`,
      detail: `${nodes} nodes, ${listeners} listeners`,
      isReached: bytes <= 10_000 && nodes <= 0 && listeners <= 0,
    };
  },
};

/** The table that `npm run bench` prints. */
export const MEASURES: readonly Measure[] = [
  size('size: table + in-memory, at first load', 30, 'table', 'first'),
  size('size: page + REST, at first load', 45, 'page', 'first'),
  size('size: page + REST, with all that comes later', 45, 'page', 'all'),
  ratio('first rows, 50 users', 1.2, ['few', 'rolecall'], ['few', 'plain']),
  ratio('first rows, 100,000 users', 1.3, ['many', 'rolecall'], ['many', 'plain']),
  ratio('first rows, 1,000,000 against 1,000', 1.3, ['million', 'rolecall'], ['thousand', 'rolecall']),
  ratio('sort, first click, 100,000', 1.5, ['many', 'rolecall'], ['many', 'plain'], 'sort'),
  ratio('search, 100,000', 1.2, ['many', 'rolecall'], ['many', 'plain'], 'search'),
  ratio('scroll 10,000 rows, CPU', 1.4, ['scroll', 'rolecall-scroll'], ['scroll', 'plain-window'], 'cpu'),
  DROPPED,
  HEAP,
  LEAKS,
  ratio('cold load, slow phone', 1.2, ['cold', 'rolecall'], ['cold', 'plain']),
];
