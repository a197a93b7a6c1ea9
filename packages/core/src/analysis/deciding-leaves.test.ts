import { describe, expect, test } from '@jest/globals';
import type { FactAnswer } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import { findingOf } from '../testing/evaluate.ts';
import { decidingLeaves } from './deciding-leaves.ts';

const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const no: Condition = { fact: 'a.no', operator: 'equals', value: true };
const maybe: Condition = { fact: 'a.maybe', operator: 'equals', value: true };

describe('a leaf decides where everything beside it is masked', () => {
  test.each<{ when: Condition; facts: readonly FactAnswer[]; decide: string; why: string }>([
    { when: yes, facts: [true], decide: 'a.yes', why: 'alone it always does' },
    { when: yes, facts: [null], decide: '', why: 'what is not answered decides nothing' },
    { when: { all: [yes, no] }, facts: [true, true], decide: 'a.yes a.no', why: 'all were needed' },
    { when: { all: [yes, no] }, facts: [false, true], decide: 'a.yes', why: 'it alone is missing' },
    { when: { all: [yes, no] }, facts: [false, false], decide: '', why: 'either would do, neither alone' },
    { when: { all: [yes, no] }, facts: [false, null], decide: '', why: 'with a yes it would stay open' },
    { when: { any: [yes, no] }, facts: [true, false], decide: 'a.yes', why: 'it alone is enough' },
    { when: { any: [yes, no] }, facts: [true, true], decide: '', why: 'the other would do as well' },
    { when: { any: [yes, no] }, facts: [false, false], decide: 'a.yes a.no', why: 'any would have done' },
    { when: { any: [yes, no] }, facts: [true, null], decide: '', why: 'with a no it would be open' },
    { when: { not: { any: [yes, no] } }, facts: [true, false], decide: 'a.yes', why: 'a not turns it' },
    {
      when: { any: [{ all: [yes, no] }, { all: [maybe, { not: no }] }] },
      facts: [true, true, true],
      decide: 'a.yes a.no',
      why: 'a fact in two places is a leaf in each, the other masked',
    },
    {
      when: { any: [{ all: [yes, no] }, maybe] },
      facts: [true, false, { status: 'not_applicable' }],
      decide: 'a.no a.maybe',
      why: '“not applicable” is not met, and known',
    },
  ])('$decide ($why)', ({ when, facts: [first, second, third], decide }) => {
    const { derivation } = findingOf(when, { 'a.yes': first, 'a.no': second, 'a.maybe': third });
    const deciding = decidingLeaves(derivation).filter(({ decides }) => decides);
    expect(deciding.map((leaf) => leaf.test.fact).join(' ')).toBe(decide);
  });
});
