import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { casesOf } from '../../analysis/cases-of.ts';
import type { CriterionCase } from '../../analysis/criterion-case.ts';
import { applyInFull } from '../../analysis/in-full.ts';
import { killDerivedMutants } from '../../analysis/kill-derived-mutants.ts';
import { killMutants } from '../../analysis/kill-mutants.ts';
import { spaceOf } from '../../analysis/space.ts';
import { compile } from '../../evaluation/compile.ts';
import type { CriterionData } from '../../model/criterion.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { ruleSets } from '../../rules/registry.ts';
import { coverageSection } from './testing/case-coverage-document.ts';

const DOCUMENT = new URL('../../../../../docs/case-coverage.md', import.meta.url);
const GENERATED = /(?<=<!-- generated -->\n\n).*(?=<!-- end -->)/s;

const withCases = ruleSets().map((ruleSet) => ({
  id: ruleSet.ref.id,
  ruleSet,
  cases: casesOf(ruleSet) ?? [],
}));

// Shared conditions name the same role twice: whoever is in it is concerned already.
const EQUIVALENT: Readonly<Record<string, readonly string[]>> = {
  'ojp-fy2023': ['le-data-dcra appliesWhen.any[0] with state_reporting_agency'],
  'ojp-fy2024': [
    'le-data-dcra appliesWhen.any[0] with state_reporting_agency',
    'le-custody-death-investigation appliesWhen.any[0] with corrections',
    'le-custody-death-notification appliesWhen.any[0] with corrections',
    'le-ndi appliesWhen.any[0] with officer_standards_board',
    'le-crisis-response appliesWhen.any[0] with other_government',
  ],
};

/** Every kind of answer to the facts that a criterion tests, each of them also missing. */
function everyAnswer(criterion: CriterionData, rules: AppliedRuleSet): readonly CriterionCase['facts'][] {
  const space = spaceOf(rules, [criterion.when, ...(criterion.appliesWhen ? [criterion.appliesWhen] : [])]);
  return [...space.values()].reduce<readonly CriterionCase['facts'][]>(
    (pool, { fact, choices }) =>
      pool.flatMap((facts) => [
        facts,
        ...(choices ?? []).map(({ answer }) => ({ ...facts, [fact]: answer })),
      ]),
    [{}],
  );
}

describe.each(withCases)('every single fault put into $id', ({ id, ruleSet, cases }) => {
  const fates = killMutants(ruleSet, cases);
  const named = (fate: 'equivalent' | 'survived') =>
    fates.flatMap((one) =>
      one.fate === fate ? [`${one.mutant.criterion} ${one.mutant.place} ${one.mutant.change}`] : [],
    );

  test('makes a case fail', () => {
    expect(named('survived')).toEqual([]);
  });

  test('but for those that change nothing', () => {
    expect(named('equivalent')).toEqual(EQUIVALENT[id]);
  });

  // The search is about answers that are given; here every one of them may also be missing.
  test('changes nothing whatever is answered or left out, where it is said to change nothing', () => {
    const rules = applyInFull(ruleSet);
    for (const { fate, mutant } of fates) {
      if (fate !== 'equivalent') continue;
      const [criterion] = rules.criteria.filter(({ id: own }) => own === mutant.criterion);
      if (criterion === undefined) throw new RangeError(`no criterion \`${mutant.criterion}\``);
      const both = [criterion, mutant.apply(criterion, rules.conditions)].map((own) =>
        compile({ ...rules, criteria: [own] }),
      );
      const pool = everyAnswer(criterion, rules);
      expect(pool.length).toBeGreaterThan(10);
      for (const facts of pool) {
        const [one, other] = both.map((by) => by.evaluate({ id: 'A', facts }).finding(criterion.id).outcome);
        expect({ facts, outcome: other }).toEqual({ facts, outcome: one });
      }
    }
  });

  test('makes a case fail in the facts that are derived from rows, too', () => {
    const derived = killDerivedMutants(ruleSet, cases);
    expect(derived.length).toBeGreaterThan(15);
    expect(derived.filter(({ killedBy }) => killedBy === null)).toEqual([]);
  });

  test.each(ruleSet.data.criteria.map((criterion) => criterion.id))('%s has mutants', (criterion) => {
    expect(fates.filter(({ mutant }) => mutant.criterion === criterion).length).toBeGreaterThan(1);
  });
});

test('docs/case-coverage.md has the counts; rewrite them with UPDATE_GOLDEN=1', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const sections = withCases.map(({ ruleSet, cases }) => coverageSection(ruleSet, cases)).join('\n');
  const current = text.replace(GENERATED, () => sections);
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(DOCUMENT, current);
  expect(GENERATED.test(text)).toBe(true);
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(current);
});
