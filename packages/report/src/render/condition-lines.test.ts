import { type AppliedRuleSet, type Condition, ruleSets } from '@grantscore/core';
import { casesOf, inFull, killMutants } from '@grantscore/core/cases';
import { describe, expect, test } from '@jest/globals';
import { libraryRules } from '../testing/library-applications.ts';
import { conditionLines, SENTENCES } from './condition-lines.ts';

const words = (condition: Condition, rules: AppliedRuleSet) =>
  conditionLines(condition, rules, SENTENCES).join('\n');

describe.each(ruleSets().map((ruleSet) => ({ id: ruleSet.ref.id, ruleSet })))(
  'every single fault put into what a criterion of $id asks',
  ({ ruleSet }) => {
    const { rules } = inFull(ruleSet)();
    const mutants = killMutants(ruleSet, casesOf(ruleSet) ?? []).filter(
      ({ mutant }) => mutant.part === 'when',
    );
    const unheard = mutants.filter(({ mutant }) => {
      const criterion = rules.criteria.find(({ id }) => id === mutant.criterion);
      if (criterion === undefined) return true;
      const mutated = mutant.apply(criterion, rules.conditions);
      return words(mutated.when, rules) === words(criterion.when, rules);
    });

    test('is heard in its sentences', () => {
      expect(mutants.length).toBeGreaterThan(100);
      expect(unheard.map(({ mutant }) => `${mutant.criterion} ${mutant.place} ${mutant.change}`)).toEqual([]);
    });
  },
);

test('what must not hold stands under a line that says so', () => {
  const condition: Condition = {
    all: [
      {
        not: {
          any: [
            { fact: 'policy.quietRoom', operator: 'equals', value: true },
            { condition: 'open-to-readers' },
          ],
        },
      },
      { all: [{ fact: 'hours.evenings', operator: 'atMost', value: 3 }] },
    ],
  };
  expect(conditionLines(condition, libraryRules, SENTENCES)).toEqual([
    'all of these hold:',
    '  this does not hold:',
    '    at least one of these holds:',
    '      the applicant answers yes to “quiet room”',
    '      the library lets readers in',
    '  the applicant answers at most 3 evenings a week for “evenings open”',
  ]);
});
