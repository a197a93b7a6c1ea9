import { describe, expect, test } from '@jest/globals';
import { compile } from '../../evaluation/compile.ts';
import { interpret } from '../../evaluation/interpret.ts';
import type { Application } from '../../model/application.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ParameterValue, RuleSetData } from '../../model/rule-set.ts';
import { applySolicitation } from '../../rules/apply-solicitation.ts';
import { parseRuleSet } from '../../rules/parse-rule-set.ts';
import { parseSolicitation } from '../../rules/parse-solicitation.ts';
import { bodyWornCameraCases as bodyWornCameraFy2023 } from './fy2023/1.0.0/criteria/body-worn-cameras.cases.ts';
import { conductCases as conductFy2023 } from './fy2023/1.0.0/criteria/conduct.cases.ts';
import { crimeDataCases as crimeDataFy2023 } from './fy2023/1.0.0/criteria/crime-data.cases.ts';
import { equityCases as equityFy2023 } from './fy2023/1.0.0/criteria/equity.cases.ts';
import { safePolicingCases as safePolicingFy2023 } from './fy2023/1.0.0/criteria/safe-policing.cases.ts';
import { submissionCases as submissionFy2023 } from './fy2023/1.0.0/criteria/submission.cases.ts';
import { useOfForceCases as useOfForceFy2023 } from './fy2023/1.0.0/criteria/use-of-force.cases.ts';
import { ojpFy2023 } from './fy2023/1.0.0/rule-set.ts';
import { accountabilityCases } from './fy2024/1.0.0/criteria/accountability.cases.ts';
import { bodyWornCameraCases } from './fy2024/1.0.0/criteria/body-worn-cameras.cases.ts';
import { communityCases } from './fy2024/1.0.0/criteria/community.cases.ts';
import { conductCases } from './fy2024/1.0.0/criteria/conduct.cases.ts';
import { crimeDataCases } from './fy2024/1.0.0/criteria/crime-data.cases.ts';
import { custodyDeathCases } from './fy2024/1.0.0/criteria/custody-deaths.cases.ts';
import { equityCases } from './fy2024/1.0.0/criteria/equity.cases.ts';
import { peopleCases } from './fy2024/1.0.0/criteria/people.cases.ts';
import { profilingCases } from './fy2024/1.0.0/criteria/profiling.cases.ts';
import { safePolicingCases } from './fy2024/1.0.0/criteria/safe-policing.cases.ts';
import { submissionCases } from './fy2024/1.0.0/criteria/submission.cases.ts';
import { useOfForceCases } from './fy2024/1.0.0/criteria/use-of-force.cases.ts';
import { ojpFy2024 } from './fy2024/1.0.0/rule-set.ts';

interface AnyCase {
  readonly criterion: string;
  readonly facts: Application['facts'];
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly outcome: Outcome;
  readonly why: string;
}

/** The outcome of one case by each executor, with every criterion in use, those off by default as well. */
async function outcomesOf(data: RuleSetData, { criterion, facts, parameters = {} }: AnyCase) {
  const solicitation = parseSolicitation({
    id: 'everything-on',
    title: 'every criterion in use',
    cycle: data.cycle,
    ruleSet: `${data.id}@${data.version}`,
    basis: 'modelling-choice',
    note: 'for the tests',
    criteria: { on: data.criteria.flatMap((c) => (c.offBecause === undefined ? [] : [c.id])) },
    parameters,
  });
  const rules = applySolicitation(parseRuleSet(data), solicitation);
  const application = { id: 'case', facts };
  const interpreted = await interpret(rules).evaluate(application);
  return {
    compiled: compile(rules).evaluate(application).finding(criterion).outcome,
    interpreter: interpreted.finding(criterion).outcome,
  };
}

const cycles: readonly (readonly [string, RuleSetData, readonly AnyCase[]])[] = [
  [
    'ojp-fy2023',
    ojpFy2023,
    [
      ...equityFy2023,
      ...crimeDataFy2023,
      ...conductFy2023,
      ...useOfForceFy2023,
      ...bodyWornCameraFy2023,
      ...safePolicingFy2023,
      ...submissionFy2023,
    ],
  ],
  [
    'ojp-fy2024',
    ojpFy2024,
    [
      ...equityCases,
      ...crimeDataCases,
      ...conductCases,
      ...useOfForceCases,
      ...bodyWornCameraCases,
      ...profilingCases,
      ...custodyDeathCases,
      ...accountabilityCases,
      ...peopleCases,
      ...communityCases,
      ...safePolicingCases,
      ...submissionCases,
    ],
  ],
];

describe.each(cycles)('%s', (_, data, cases) => {
  test.each(cases)('$criterion is $outcome: $why', async (one) => {
    expect(await outcomesOf(data, one)).toEqual({ compiled: one.outcome, interpreter: one.outcome });
  });

  test.each(data.criteria)('$id has a met, a not met and an indeterminate case', ({ id }) => {
    const outcomes = new Set(cases.filter((one) => one.criterion === id).map((one) => one.outcome));
    expect([...outcomes]).toEqual(expect.arrayContaining(['met', 'not_met', 'indeterminate']));
  });

  test('every criterion that applies to some only has a case to which it does not apply', () => {
    const limited = data.criteria.flatMap((c) => (c.appliesWhen === undefined ? [] : [c.id])).sort();
    const shown = cases.flatMap((one) => (one.outcome === 'not_applicable' ? [one.criterion] : []));
    expect([...new Set(shown)].sort()).toEqual(limited);
  });

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
