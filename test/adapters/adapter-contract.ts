import { bulkRules } from './contract/bulk-rules.js';
import { callRules } from './contract/call-rules.js';
import { changingRules } from './contract/changing-rules.js';
import { clientRules } from './contract/client-rules.js';
import { combiningRules } from './contract/combining-rules.js';
import { countingRules } from './contract/counting-rules.js';
import { creatingRules } from './contract/creating-rules.js';
import { listingRules } from './contract/listing-rules.js';
import { mailRules } from './contract/mail-rules.js';
import { pagingRules } from './contract/paging-rules.js';
import { protectionRules } from './contract/protection-rules.js';
import { readingRules } from './contract/reading-rules.js';
import { refusalRules } from './contract/refusal-rules.js';
import { searchRules } from './contract/search-rules.js';
import { sortRules } from './contract/sort-rules.js';
import { watchingRules } from './contract/watching-rules.js';
import { lacks, type AdapterRule, type AdapterSubject, type Need } from './contract/subject.js';

export { lacks, type AdapterRule, type AdapterSubject, type Need };

/** Everything that an adapter must do, rule by rule. Each can be run alone: `await rule.check(subject)`. */
export const ADAPTER_RULES: readonly AdapterRule[] = [
  ...listingRules,
  ...clientRules,
  ...pagingRules,
  ...sortRules,
  ...searchRules,
  ...combiningRules,
  ...countingRules,
  ...readingRules,
  ...creatingRules,
  ...changingRules,
  ...protectionRules,
  ...refusalRules,
  ...mailRules,
  ...bulkRules,
  ...callRules,
  ...watchingRules,
];

/** The two functions that every test runner has. */
export interface TestRunner {
  readonly describe: (name: string, declare: () => void) => unknown;
  readonly it: (name: string, test: () => Promise<void>) => unknown;
}

/** The options of {@link describeUserAdapter}. */
export interface DescribeOptions {
  /** Default: the globals `describe` and `it`. */
  readonly runner?: TestRunner | undefined;
  /** Takes one line that says which rules were not run, and for lack of what. Default: `console.warn`. */
  readonly report?: ((line: string) => void) | undefined;
}

/** A rule that was not run, and what the subject lacks for it. */
export interface UnrunRule {
  readonly rule: AdapterRule;
  readonly lacks: readonly Need[];
}

/**
 * Declares a test for each rule of the contract that concerns an adapter, by the means of any test runner that has
 * `describe` and `it`. What the adapter does not claim is not asked of it; a line says which rules that leaves out, and
 * the answer names them, so that one's own test can say which are expected to be left out.
 *
 * If `subject` is an object, the tests are declared at once. If it is a function (which may start a backend), wait for
 * the answer before the test file ends.
 *
 * @example
 * import { describe, it } from 'vitest';
 * import { describeUserAdapter } from 'rolecall/adapter-contract';
 *
 * await describeUserAdapter('MyAdapter', async () => ({ adapter: await signIn(), clientId: 'acme' }), {
 *   runner: { describe, it },
 * });
 */
export async function describeUserAdapter(
  name: string,
  subject: AdapterSubject | (() => AdapterSubject | Promise<AdapterSubject>),
  { runner = globalThis as unknown as TestRunner, report = console.warn }: DescribeOptions = {},
): Promise<readonly UnrunRule[]> {
  const { describe, it } = runner;
  const tested = typeof subject === 'function' ? await subject() : subject;
  const judged = ADAPTER_RULES.map((rule) => ({ rule, lacks: lacks(tested, rule) }));
  const unrun = judged.filter((judgement) => judgement.lacks.length > 0);
  describe(`${name} keeps the contract of adapters:`, () => {
    for (const judgement of judged) {
      if (judgement.lacks.length === 0) it(judgement.rule.name, () => judgement.rule.check(tested));
    }
  });
  if (unrun.length > 0) {
    const list = unrun.map(
      (judgement) => `\n  - ${judgement.rule.name} (no ${judgement.lacks.join(', no ')})`,
    );
    report(`${name}: ${unrun.length} of ${judged.length} rules of the contract are not run:${list.join('')}`);
  }
  return unrun;
}
