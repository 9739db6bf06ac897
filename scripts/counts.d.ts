/** What ran of a kind of tests: how many passed, and the names of those that failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: readonly string[];
}

export function unitCounts(report: object): Counts;
export function playwrightCounts(report: object): Counts;
export function browserCounts(sessions: readonly object[]): Counts;
