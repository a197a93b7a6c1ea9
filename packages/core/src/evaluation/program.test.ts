import { fc, test } from '@fast-check/jest';
import { describe, expect, test as plain } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import { all, any, not, type TestOutcome } from '../model/outcome.ts';
import { LANES, numberIn, wordOf } from './outcome-words.ts';
import { compileProgram, testsWithin } from './program.ts';

const test_ = (fact: string): Condition => ({ fact, operator: 'equals', value: true });
const FACTS = ['a', 'b', 'c', 'd'];
const NUMBERS: Readonly<Record<TestOutcome, number>> = { not_met: 0, indeterminate: 1, met: 2 };
const named = new Map([
  ['shared', { id: 'shared', label: 'shared', when: { any: [test_('a'), test_('b')] } }],
]);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const group = fc.array(tie('condition'), { minLength: 1, maxLength: 4 });
  return {
    condition: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...FACTS).map(test_),
      fc.constant({ condition: 'shared' }),
      group.map((children) => ({ all: children })),
      group.map((children) => ({ any: children })),
      tie('condition').map((child) => ({ not: child })),
    ),
  };
});

/** What a condition comes to, written down as the three values are defined. */
function expected(one: Condition, outcomes: Readonly<Record<string, TestOutcome>>): TestOutcome {
  if ('all' in one) return all(one.all.map((child) => expected(child, outcomes)));
  if ('any' in one) return any(one.any.map((child) => expected(child, outcomes)));
  if ('not' in one) return not(expected(one.not, outcomes));
  if ('condition' in one) return expected(named.get(one.condition)?.when as Condition, outcomes);
  return outcomes[one.fact] as TestOutcome;
}

const outcome = fc.constantFrom<TestOutcome>('met', 'not_met', 'indeterminate');
const subject = fc.record(Object.fromEntries(FACTS.map((fact) => [fact, outcome])));

describe('a program', () => {
  test.prop([
    fc.array(condition, { minLength: 1, maxLength: 6 }),
    fc.array(subject, { minLength: LANES, maxLength: LANES }),
  ])('comes to what Kleene’s three values come to, for sixteen subjects at once', (conditions, subjects) => {
    const tests = testsWithin(conditions, named);
    const program = compileProgram(conditions, named, tests);
    const words = new Int32Array(program.size);
    for (const [i, { fact }] of tests.entries())
      for (const [lane, outcomes] of subjects.entries())
        words[i] = (words[i] as number) | (wordOf(outcomes[fact] as TestOutcome) << lane);
    program.run(words);
    const found = conditions.map((_, i) =>
      subjects.map((__, lane) => numberIn(words[program.outcomesAt[i] as number] as number, lane)),
    );
    expect(found).toEqual(
      conditions.map((one) => subjects.map((outcomes) => NUMBERS[expected(one, outcomes)])),
    );
  });

  plain('has a step once for what several conditions say', () => {
    const both: Condition = { all: [test_('a'), test_('b')] };
    const conditions: Condition[] = [both, { all: [test_('b'), test_('a')] }, { not: both }, { any: [both] }];
    const tests = testsWithin(conditions, named);
    const program = compileProgram(conditions, named, tests);
    expect([tests.length, program.size, program.outcomesAt]).toEqual([2, 4, [2, 2, 3, 2]]);
  });

  plain('of nothing to be met is met', () => {
    const program = compileProgram([{ all: [] }], named, []);
    const words = new Int32Array(program.size);
    program.run(words);
    expect(numberIn(words[0] as number, 7)).toBe(2);
  });

  plain('of a condition that is not declared is refused', () => {
    expect(() => testsWithin([{ condition: 'other' }], named)).toThrow('condition `other` is not declared');
  });
});
