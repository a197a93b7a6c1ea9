import { expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import { FactTypeError } from '../evaluation/fact-state.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { genericSolicitation, ruleSet } from '../rules/registry.ts';
import { score } from './score.ts';
import { scoreSync } from './score-sync.ts';

const rules = applySolicitation(ruleSet('ojp-fy2024'), genericSolicitation('ojp-fy2024'));

test.each([
  { facts: {}, why: 'nothing is answered yet' },
  { facts: { 'policy.noKnock': 'prohibits' }, why: 'one answer' },
  { facts: { 'policy.noKnock': 'none', 'policy.chokeholdBan': 'total' }, why: 'another keystroke' },
] as const)('$why: the points that a compiled rule set gives', ({ facts }) => {
  for (const profile of [undefined, ...rules.profiles.map(({ id }) => id)]) {
    const [own, other] = [
      scoreSync(rules, { id: 'A', facts }, profile),
      score(compile(rules).evaluate({ id: 'A', facts }), profile),
    ];
    expect([own.profile, own.lines, own.least, own.most]).toEqual([
      other.profile,
      other.lines,
      other.least,
      other.most,
    ]);
    expect(own.evaluation.outcomes).toEqual(other.evaluation.outcomes);
  }
});

test('a wrong type is an error, at once', () => {
  expect(() => scoreSync(rules, { id: 'A', facts: { 'policy.noKnock': true as never } })).toThrow(
    FactTypeError,
  );
});
