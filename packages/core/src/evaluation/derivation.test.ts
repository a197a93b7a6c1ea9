import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import { findingOf } from '../testing/evaluate.ts';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import type { Derivation } from './evaluation.ts';

// Three facts, one of each outcome, in every order that matters.
const facts = { 'a.yes': true, 'a.no': false };
const met: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const notMet: Condition = { fact: 'a.no', operator: 'equals', value: true };
const open: Condition = { fact: 'a.colour', operator: 'equals', value: 'red' };
const derive = (when: Condition): Derivation => findingOf(when, facts).derivation;

const groups = [
  { why: 'a met `all` needs every one', when: { all: [met, met] }, outcome: 'met', decisive: [0, 1] },
  {
    why: 'a not-met `all` is settled by those not met',
    when: { all: [met, notMet, open, notMet] },
    outcome: 'not_met',
    decisive: [1, 3],
  },
  {
    why: 'an indeterminate `all` is kept open by those open',
    when: { all: [met, open, open] },
    outcome: 'indeterminate',
    decisive: [1, 2],
  },
  {
    why: 'a met `any` is settled by those met',
    when: { any: [notMet, met, open] },
    outcome: 'met',
    decisive: [1],
  },
  {
    why: 'a not-met `any` needs every one',
    when: { any: [notMet, notMet] },
    outcome: 'not_met',
    decisive: [0, 1],
  },
  {
    why: 'an indeterminate `any` is kept open by those open',
    when: { any: [notMet, open] },
    outcome: 'indeterminate',
    decisive: [1],
  },
  { why: 'one child alone', when: { all: [open] }, outcome: 'indeterminate', decisive: [0] },
] as const;

describe('decisive children', () => {
  test.each(groups)('$why', ({ when, outcome, decisive }) => {
    expect(derive(when)).toMatchObject({ outcome, decisive });
  });

  test.each(groups)('are of a tree that ends where the finding does: $why', ({ when, outcome }) => {
    expect(findingOf(when, facts).test).toBe(outcome);
  });
});

describe('a derivation', () => {
  test('has the form of its condition, every node of it, settled or not', () => {
    expect(shape(derive({ any: [met, { not: { all: [notMet, open] } }] }))).toEqual({
      any: ['met', { not: { all: ['not_met', 'indeterminate'] } }],
    });
  });

  test('turns the outcome round at a `not`, and leaves what is open', () => {
    expect(
      [{ not: met }, { not: notMet }, { not: { all: [met, { any: [notMet] }] } }].map(
        (when) => derive(when).outcome,
      ),
    ).toEqual(['not_met', 'met', 'met']);
  });

  test('names a named condition and holds its tree', () => {
    const conditions = [{ id: 'both', label: 'both', when: { all: [met, notMet] } }];
    expect(findingOf({ condition: 'both' }, facts, { conditions }).derivation).toMatchObject({
      kind: 'condition',
      condition: 'both',
      outcome: 'not_met',
      child: { kind: 'all', decisive: [1] },
    });
  });

  test('has at its leaf the test, the answer and no cell where none was read', () => {
    expect(derive(met)).toEqual({
      kind: 'test',
      outcome: 'met',
      fact: 'a.yes',
      operator: 'equals',
      expected: true,
      answer: { status: 'provided', value: true },
      cells: [],
    });
  });

  test('of `appliesWhen` stands apart from that of `when`', () => {
    expect(findingOf(met, facts, {}, { appliesWhen: notMet })).toMatchObject({
      derivation: { fact: 'a.yes' },
      appliesDerivation: { fact: 'a.no', outcome: 'not_met' },
    });
  });

  test('is the same whenever it is looked at', () => {
    const finding = findingOf({ all: [met, open] }, facts);
    expect(finding.derivation).toEqual(finding.derivation);
  });

  test('is the same whichever finding is looked at first', () => {
    const one = findingOf(
      { fact: 'parts.share', operator: 'shareAtLeast', value: '40' },
      { 'a.budget': '1', parts: [] },
    );
    const outcome = one.outcome;
    expect([one.derivation.outcome, one.outcome]).toEqual([outcome, outcome]);
  });

  test('is plain data', () => {
    const tree = derive({
      all: [met, { not: open }, { fact: 'parts.sum', operator: 'atLeast', value: '1' }],
    });
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });
});

test('the facts of a rule set stay as they were given', () => {
  const given = { 'a.yes': true, parts: [{ amount: '1' }] };
  const before = structuredClone(given);
  expect(findingOf(met, given, smallRuleSet()).outcome).toBe('met');
  expect(given).toEqual(before);
});

type Shape = string | { readonly [kind: string]: Shape | readonly Shape[] };

/** The tree with nothing but its form and the outcomes at its leaves. */
function shape(node: Derivation): Shape {
  switch (node.kind) {
    case 'all':
    case 'any':
      return { [node.kind]: node.children.map(shape) };
    case 'not':
      return { not: shape(node.child) };
    case 'condition':
      return { condition: shape(node.child) };
    case 'test':
      return node.outcome;
    default:
      return node satisfies never;
  }
}
