import { describe, expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { Condition } from '../model/condition.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { answerEffects } from './answer-effects.ts';

/** Each kind of answer to a question with the score that comes of it; null where they cannot be gone through. */
function effectsOf(fact: string, conditions: readonly Condition[], facts: Answers = {}) {
  const data = smallRuleSet({ criteria: conditions.map((when, i) => criterion(`c${i}`, when)) });
  const rules = compile(applySolicitation(parseRuleSet(data), null));
  const effects = answerEffects(rules, 'count')({ id: 'A', facts }, fact);
  return effects?.map(({ answers, scorecard }) => [answers, scorecard.score.toFixed()]) ?? null;
}

describe('what each kind of answer would make of an application', () => {
  const red: Condition = { fact: 'a.colour', operator: 'isOneOf', value: ['red', 'green'] };
  const blue: Condition = { fact: 'a.colour', operator: 'equals', value: 'blue' };
  const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };

  test('alone', () => {
    expect(effectsOf('a.colour', [red, blue, yes])).toEqual([
      [['red', 'green'], '1'],
      [['blue'], '1'],
    ]);
  });

  test('with the other answers as they are', () => {
    const both: Condition = { all: [yes, red] };
    expect(effectsOf('a.yes', [both], { 'a.colour': 'red' })).toEqual([
      [[true], '1'],
      [[false], '0'],
    ]);
    expect(effectsOf('a.yes', [both])).toEqual([
      [[true], '0'],
      [[false], '0'],
    ]);
  });

  test('is not gone through of a table, of a side of a share, and of what no criterion reads', () => {
    const share: Condition = { fact: 'parts.share', operator: 'shareAtLeast', value: '40' };
    for (const fact of ['parts', 'a.budget', 'a.colour']) expect(effectsOf(fact, [share])).toBeNull();
  });
});
