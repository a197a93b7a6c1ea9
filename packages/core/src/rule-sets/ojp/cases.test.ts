import { describe, expect, test } from '@jest/globals';
import { type Covered, coverageOf } from '../../analysis/coverage.ts';
import type { CriterionCase } from '../../analysis/criterion-case.ts';
import { applyInFull } from '../../analysis/in-full.ts';
import { compile } from '../../evaluation/compile.ts';
import { interpret } from '../../evaluation/interpret.ts';
import type { RuleSetData } from '../../model/rule-set.ts';
import { parseRuleSet } from '../../rules/parse-rule-set.ts';
import { builtInCases } from './cases.ts';
import { ojpFy2023 } from './fy2023/1.0.0/rule-set.ts';
import { ojpFy2024 } from './fy2024/1.0.0/rule-set.ts';

/** The outcome of one case by each executor, with every criterion in use, those off by default as well. */
async function outcomesOf(
  { compiled, interpreter }: ReturnType<typeof executorsOf>,
  { criterion, facts }: CriterionCase,
) {
  const application = { id: 'case', facts };
  const interpreted = await interpreter.evaluate(application);
  return {
    compiled: compiled.evaluate(application).finding(criterion).outcome,
    interpreter: interpreted.finding(criterion).outcome,
  };
}

function executorsOf(data: RuleSetData, parameters: CriterionCase['parameters']) {
  const rules = applyInFull(parseRuleSet(data), parameters);
  return { compiled: compile(rules), interpreter: interpret(rules) };
}

const cycles: readonly (readonly [string, RuleSetData, readonly CriterionCase[]])[] = [
  ['ojp-fy2023', ojpFy2023, builtInCases['ojp-fy2023@1.0.0']],
  ['ojp-fy2024', ojpFy2024, builtInCases['ojp-fy2024@1.0.0']],
];

describe.each(cycles)('%s', (_, data, cases) => {
  const defaults = executorsOf(data, {});

  test.each(cases)('$criterion is $outcome: $why', async (one) => {
    const executors = one.parameters === undefined ? defaults : executorsOf(data, one.parameters);
    expect(await outcomesOf(executors, one)).toEqual({ compiled: one.outcome, interpreter: one.outcome });
  });

  test('no two cases of a criterion are the same', () => {
    const texts = cases.map(({ criterion, facts, parameters }) =>
      JSON.stringify([criterion, Object.entries(facts).sort(), parameters]),
    );
    expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
  });

  const coverage = coverageOf(parseRuleSet(data), cases);
  const open = (covered: Readonly<Record<string, Covered>>) =>
    Object.entries(covered).filter(([, { status }]) => status !== 'shown' && status !== 'infeasible');

  test.each(coverage)('$criterion has a case of every outcome it can have', ({ outcomes, wrong }) => {
    expect({ open: open(outcomes), wrong }).toEqual({ open: [], wrong: [] });
  });

  const leaves = coverage.flatMap((of) => of.leaves.map((leaf) => ({ criterion: of.criterion, ...leaf })));

  test.each(leaves)('$criterion: $place is shown to decide, both ways', ({ met, notMet }) => {
    expect(open({ met, notMet })).toEqual([]);
  });

  test.each(leaves.filter(({ points }) => points !== null))(
    '$criterion: $place is shown one step under, on and over its threshold',
    ({ points }) => expect(open(points ?? {})).toEqual([]),
  );

  test('every answer that may be “not applicable” and is tested has a case with it', () => {
    const tested = JSON.stringify([data.criteria, data.conditions]);
    const refusable = data.facts.flatMap((fact) =>
      fact.notApplicable === true && tested.includes(`"fact":"${fact.id}"`) ? [fact.id] : [],
    );
    const answered = cases.flatMap((one) =>
      Object.entries(one.facts).flatMap(([id, answer]) =>
        typeof answer === 'object' && answer !== null && 'status' in answer ? [id] : [],
      ),
    );
    expect([...new Set(answered)].sort()).toEqual([...refusable].sort());
  });
});
