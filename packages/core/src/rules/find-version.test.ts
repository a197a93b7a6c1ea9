import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { score } from '../scoring/score.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import { applySolicitation } from './apply-solicitation.ts';
import { findVersion } from './find-version.ts';
import { parseRuleSet } from './parse-rule-set.ts';

// Invented versions that lie beside each other, in no order.
const ALL = [
  { id: 'made-up', version: '1.10.0' },
  { id: 'other', version: '9.0.0' },
  { id: 'made-up', version: '1.0.0' },
  { id: 'made-up', version: '1.9.9' },
];

describe('of versions beside each other', () => {
  test.each([
    { name: 'made-up', version: '1.10.0', why: 'the newest, by number and not by letter' },
    { name: 'made-up@1.0.0', version: '1.0.0', why: 'pinned to the first' },
    { name: 'made-up@1.9.9', version: '1.9.9', why: 'pinned to one between' },
    { name: 'other', version: '9.0.0', why: 'the only one' },
  ])('`$name` is $version ($why)', ({ name, version }) => {
    expect(findVersion(ALL, name).version).toBe(version);
  });

  test('one that is not there is an error that names the nearest', () => {
    expect(() => findVersion(ALL, 'made-up@1.10.1')).toThrow(
      new RangeError('`made-up@1.10.1` is not a known rule set; did you mean `made-up@1.10.0`?'),
    );
  });

  test.prop([fc.shuffledSubarray(ALL, { minLength: ALL.length })])(
    'their order does not matter',
    (turned) => {
      expect(findVersion(turned, 'made-up').version).toBe('1.10.0');
    },
  );

  test.prop([ruleSetData, ruleSetData, answers(2)], { numRuns: 50 })(
    'adding one changes no byte of another’s digest, findings or points',
    (one, other, facts) => {
      const bytes = (all: readonly RuleSetData[]) => {
        const rules = parseRuleSet(findVersion(all, 'small@1.0.0'));
        const evaluation = compile(applySolicitation(rules, null)).evaluate({ id: 'A', facts });
        return JSON.stringify([rules.ref, evaluation.findings, score(evaluation)]);
      };
      const before = bytes([one]);
      expect(bytes([{ ...other, version: '2.0.0' }, { ...other, id: 'another' }, one])).toBe(before);
    },
  );

  test('a pinned one stays what it is when a newer is added', () => {
    expect(findVersion([...ALL, { id: 'made-up', version: '2.0.0' }], 'made-up@1.10.0')).toBe(ALL[0]);
  });
});
