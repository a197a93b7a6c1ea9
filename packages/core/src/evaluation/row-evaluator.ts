import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FindingOutcome } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import { findingOutcomeOf } from './finding-outcome.ts';
import { type FindingRows, findingConditions, findingRows } from './finding-rows.ts';
import { LANES, numberIn, turn } from './outcome-words.ts';
import { compileProgram, testsWithin } from './program.ts';
import { type TestRows, testRows } from './test-rows.ts';

/** Makes rows of findings of rows of tests, sixteen applications at a time. Made once for a rule set. */
export interface RowEvaluator {
  readonly tests: TestRows;
  readonly findings: FindingRows;
  /**
   * @param from - Rows of tests, sixteen from `at` on. What stands there for applications that are not, comes to findings of no meaning.
   * @param into - Where their rows of findings go, from `to` on.
   */
  evaluate(from: Int32Array, at: number, into: Int32Array, to: number): void;
  /** The same for the first of sixteen alone: what `findingIn` reads, without turning it all about. */
  evaluateOne(from: Int32Array): FindingOutcome[];
}

/** @throws RangeError if a parameter has no value yet, which `applySolicitation` never leaves. */
export function rowEvaluator(rules: AppliedRuleSet, index: FactIndex): RowEvaluator {
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const conditions = findingConditions(rules.criteria);
  const tests = testRows(testsWithin(conditions, named), index);
  const findings = findingRows(rules.criteria.length);
  const room = tests.width * LANES;
  const program = compileProgram(conditions, named, tests.tests, room);
  const words = new Int32Array(program.size);
  const { criteria, part } = findings;
  const outcomesAt = Int32Array.from(program.outcomesAt);
  return {
    tests,
    findings,
    evaluate: (from, at, into, to) => {
      for (let i = 0; i < room; i += 1) words[i] = from[at + i] as number;
      for (let i = 0; i < room; i += LANES) turn(words, i);
      program.run(words);
      for (let first = 0; first < outcomesAt.length; first += criteria) {
        const start = to + (first / criteria) * part * LANES;
        for (let i = 0; i < criteria; i += 1)
          into[start + i] = words[outcomesAt[first + i] as number] as number;
        for (let i = 0; i < part * LANES; i += LANES) turn(into, start + i);
      }
    },
    evaluateOne: (from) => {
      for (let i = 0; i < room; i += 1) words[i] = (from[i - (i % LANES)] as number) >>> (i % LANES);
      program.run(words);
      const outcomes = new Array<FindingOutcome>(criteria);
      for (let i = 0; i < criteria; i += 1) {
        const applies = words[outcomesAt[criteria + i] as number] as number;
        const test = words[outcomesAt[2 * criteria + i] as number] as number;
        outcomes[i] = findingOutcomeOf(numberIn(applies, 0), numberIn(test, 0));
      }
      return outcomes;
    },
  };
}
