import { fc, test } from '@fast-check/jest';
import { describe, expect, test as plain } from '@jest/globals';
import { attestationOf, type FactAnswer } from '../model/application.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { compile } from './compile.ts';
import type { Evaluation } from './evaluation.ts';

const compiled = (data: RuleSetData) => compile(applySolicitation(parseRuleSet(data), null));
const treesOf = ({ findings }: Evaluation) =>
  findings.map(({ derivation, appliesDerivation }) => [derivation, appliesDerivation]);

/** An answer as it was read from the cell of a line. */
const inCell = (id: string, answer: FactAnswer, line: number): FactAnswer => {
  if (answer === undefined || id === 'parts') return answer;
  const cell = { file: 'a.csv', line, column: 1, header: id, text: String(answer) };
  return { ...attestationOf(answer), cell };
};
/** Answers of which some stand in cells and some are bare. */
const mixed = fc
  .tuple(answers(2), fc.nat({ max: 3 }), fc.infiniteStream(fc.boolean()))
  .map(
    ([facts, line, coins]): Answers =>
      Object.fromEntries(
        Object.entries(facts).map(([id, answer]) => [
          id,
          line > 0 && coins.next().value === true ? inCell(id, answer, line) : answer,
        ]),
      ),
  );

describe('trees that are shared', () => {
  test.prop([ruleSetData, fc.array(mixed, { minLength: 2, maxLength: 6 })], { numRuns: 150 })(
    'are those that every application would have by itself, cells and all',
    (data, applications) => {
      const together = compiled(data);
      for (const [i, facts] of applications.entries()) {
        const application = { id: `A${i}`, facts };
        expect(treesOf(together.evaluate(application))).toEqual(
          treesOf(compiled(data).evaluate(application)),
        );
      }
    },
  );

  const both = { all: ['a.yes', 'a.no'].map((fact) => ({ fact, operator: 'equals', value: true }) as const) };
  const data = smallRuleSet({
    conditions: [{ id: 'both', label: 'both', when: both }],
    criteria: [
      criterion('first', { condition: 'both' }),
      criterion('second', { not: { condition: 'both' } }),
    ],
  });
  const derivationsOf = (...applications: readonly Answers[]) => {
    const rules = compiled(data);
    return applications.map((facts) => rules.evaluate({ id: 'A', facts }).finding('first').derivation);
  };

  plain.each([
    { why: 'the same bare answers', one: { 'a.yes': true }, other: { 'a.yes': true }, same: true },
    { why: 'other answers', one: { 'a.yes': true }, other: { 'a.yes': false }, same: false },
    {
      why: 'the same answer in two cells',
      one: { 'a.yes': inCell('a.yes', true, 2) },
      other: { 'a.yes': inCell('a.yes', true, 3) },
      same: false,
    },
    {
      why: 'the same answer bare and in a cell',
      one: { 'a.yes': true },
      other: { 'a.yes': inCell('a.yes', true, 2) },
      same: false,
    },
  ])('are of applications with $why: $same', ({ one, other, same }) => {
    const [first, second] = derivationsOf(one, other);
    expect(first === second).toBe(same);
  });

  plain('are of one application wherever a condition stands in it', () => {
    const facts = { 'a.yes': inCell('a.yes', true, 2), 'a.no': inCell('a.no', true, 2) };
    const [first, second] = compiled(data)
      .evaluate({ id: 'A', facts })
      .findings.map(({ derivation }) => derivation);
    expect(second).toMatchObject({ kind: 'not' });
    expect(second?.kind === 'not' && second.child === first).toBe(true);
  });
});
