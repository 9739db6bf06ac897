import { describe, expect, it } from 'vitest';
import { ADAPTER_RULES, lacks } from './adapter-contract.js';
import { inMemorySubject } from './in-memory-subject.js';
import type { WrongSubjects } from './wrong-adapters.js';
import { wrongCombinations, wrongCountings, wrongPagings } from './wrong-adapters-listing.js';
import { wrongListings, wrongReadings, wrongSearches, wrongSorts } from './wrong-adapters-reading.js';
import { wrongClients, wrongRefusals } from './wrong-adapters-refusing.js';
import { wrongBulks } from './wrong-adapters-bulk.js';
import { wrongCalls, wrongMails } from './wrong-adapters-calls.js';
import { wrongWatchings } from './wrong-adapters-watching.js';
import { wrongChanges, wrongCreations, wrongProtections } from './wrong-adapters-writing.js';

const WRONG_SUBJECTS: WrongSubjects = {
  ...wrongListings,
  ...wrongClients,
  ...wrongPagings,
  ...wrongSorts,
  ...wrongSearches,
  ...wrongCombinations,
  ...wrongCountings,
  ...wrongReadings,
  ...wrongCreations,
  ...wrongChanges,
  ...wrongProtections,
  ...wrongRefusals,
  ...wrongMails,
  ...wrongBulks,
  ...wrongCalls,
  ...wrongWatchings,
};

describe('The contract of adapters', () => {
  it('has a name of its own for each rule', () => {
    const names = ADAPTER_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a wrong adapter for each rule, and none without a rule', () => {
    expect(Object.keys(WRONG_SUBJECTS).sort()).toEqual(ADAPTER_RULES.map(({ name }) => name).sort());
  });
});

describe('A wrong adapter is caught by the rule that an adapter', () => {
  for (const rule of ADAPTER_RULES) {
    it(rule.name, async () => {
      const right = inMemorySubject();
      expect(lacks(right, rule)).toEqual([]);
      await expect(rule.check(right)).resolves.toBeUndefined();
      for (const [index, makeWrong] of (WRONG_SUBJECTS[rule.name] ?? []).entries()) {
        const caught: unknown = await rule.check(makeWrong(inMemorySubject())).then(
          () => `The wrong adapter ${index} is not caught.`,
          (thrown: unknown) => thrown,
        );
        expect(caught).toBeInstanceOf(Error);
        // A mistake in a rule or in a wrong adapter is no proof.
        expect(caught).not.toBeInstanceOf(TypeError);
        expect(caught).not.toBeInstanceOf(ReferenceError);
      }
    });
  }
});
