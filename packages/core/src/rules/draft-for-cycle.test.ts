import { test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import { score } from '../scoring/score.ts';
import { ruleSetData } from '../testing/arbitraries.ts';
import { applySolicitation } from './apply-solicitation.ts';
import { draftForCycle } from './draft-for-cycle.ts';
import { parseRuleSet } from './parse-rule-set.ts';
import { parseSolicitation } from './parse-solicitation.ts';
import { ruleSet, ruleSets } from './registry.ts';

const names = { id: 'draft-fy2035', cycle: 'FY2035' } as const;
const source = ruleSet('ojp-fy2024@1.0.0');
const draft = draftForCycle(source, names);

describe.each(ruleSets().map((one) => ({ from: one.ref.id, one })))('a draft from $from', ({ one }) => {
  const { ruleSet: data, solicitation } = draftForCycle(one, names);

  test('is a rule set that scores at once, with the same outcomes', () => {
    const rules = compile(applySolicitation(parseRuleSet(data), parseSolicitation(solicitation)));
    const application = {
      id: 'A',
      facts: { 'applicant.lawEnforcementRole': 'agency', 'policy.noKnock': 'limits' },
    };
    const outcomes = (findings: readonly { criterion: { id: string }; outcome: string }[]) =>
      findings.map(({ criterion, outcome }) => [criterion.id, outcome]);
    const before = compile(applySolicitation(one, null)).evaluate(application);
    const after = rules.evaluate(application);
    expect(outcomes(after.findings)).toEqual(outcomes(before.findings));
    expect(score(after).least.toFixed()).toBe('1');
  });

  test('says of nothing that it is known', () => {
    const grades = data.criteria.flatMap(({ basis }) => [basis.item, basis.test]);
    expect(new Set([...grades, ...data.parameters.map(({ basis }) => basis)])).toEqual(
      new Set(['modelling-choice']),
    );
    for (const { basis } of data.criteria)
      expect(basis.note).toMatch(/^To be replaced: nothing is known of FY2035 yet/);
    expect(data.status).toBe('custom');
  });

  test('keeps questions, conditions, citations, documents and profiles', () => {
    for (const key of ['documents', 'legalBasis', 'facts', 'derivedFacts', 'conditions', 'profiles'] as const)
      expect(data[key]).toEqual(one.data[key]);
    const kept = (criteria: typeof data.criteria) =>
      criteria.map(({ basis: _, offBecause: __, ...rest }) => rest);
    expect(kept(data.criteria)).toEqual(kept(one.data.criteria));
  });
});

test('id, title, cycle and days are the new ones', () => {
  const { id, version, title, cycle, effective } = draft.ruleSet;
  expect({ id, version, title, cycle, effective }).toEqual({
    id: 'draft-fy2035',
    version: '1.0.0',
    title: 'OJP priority considerations, fiscal year 2035 (draft)',
    cycle: 'FY2035',
    effective: { from: '2034-10-01', to: '2035-09-30' },
  });
});

test('the caution of the source is still read', () => {
  expect(draft.ruleSet.caution).toContain(source.data.caution);
});

test('what was revoked before the cycle was over is pointed at', () => {
  const said = draft.remarks.find(({ path }) => path[0] === 'legalBasis')?.text;
  expect(said).toContain('revoked before that cycle was over: eo-14074 sec. 20(a) on 2025-01-20');
});

test('every remark stands at a key that is there', () => {
  const at = (path: readonly (string | number)[]) =>
    path.reduce<unknown>(
      (value, key) => new Map(Object.entries(Object(value))).get(String(key)),
      draft.ruleSet,
    );
  expect(draft.remarks.filter(({ path }) => at(path) === undefined)).toEqual([]);
});

test.each([
  { given: { id: 'ojp-fy2024', cycle: 'FY2035' as const }, message: /needs an id of its own/ },
  { given: { id: 'x', cycle: 'FY2024' as const }, message: /is of FY2024 already/ },
  { given: { id: 'x', cycle: 'FY99' as const }, message: /is not a fiscal year/ },
])('$given.id for $given.cycle is refused', ({ given, message }) => {
  expect(() => draftForCycle(source, given)).toThrow(message);
});

property.prop([ruleSetData])('of any rule set the draft is one', (data) => {
  const made = draftForCycle(parseRuleSet(data), names);
  const parsed = parseRuleSet(made.ruleSet);
  expect(applySolicitation(parsed, parseSolicitation(made.solicitation)).criteria.length).toBe(
    data.criteria.filter(({ offBecause }) => offBecause === undefined).length,
  );
});
