import type { CompiledRuleSet } from '../evaluation/compile.ts';
import type { Derivation, Finding } from '../evaluation/evaluation.ts';
import type { SettledTest } from '../evaluation/settled-test.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CriterionCase } from './criterion-case.ts';
import { decidingLeaves } from './deciding-leaves.ts';
import type { CriterionPart } from './leaves.ts';
import type { ThresholdPoint, Thresholds } from './thresholds.ts';

/** That one leaf alone decides a case. */
export interface Shown {
  readonly part: CriterionPart;
  /** The leaf's place among those of its part. */
  readonly index: number;
  readonly test: SettledTest;
  /** How its part came out. */
  readonly side: 'met' | 'not_met';
  /** Where the answer stands beside the leaf's threshold; null where it is not one step away, or there is none. */
  readonly point: ThresholdPoint | null;
}

/** What a case comes to. */
export interface CaseReading {
  readonly outcome: Outcome;
  readonly finding: Finding;
  /** The leaves that decide it, in the order written. */
  readonly shows: readonly Shown[];
}

/**
 * Evaluates a case and says which leaves it shows to decide. Only where the criterion came out met, not met or not applicable can a leaf
 * have decided that: one of `when` where the criterion applies, one of `appliesWhen` in any of the three.
 * @throws RangeError if the rule set has no such criterion; FactTypeError for answers that it does not take.
 */
export function readCase(
  { criterion, facts }: Pick<CriterionCase, 'criterion' | 'facts'>,
  rules: CompiledRuleSet,
  thresholds: Thresholds,
): CaseReading {
  const finding = rules.evaluate({ id: 'case', facts }).finding(criterion);
  const { outcome, appliesDerivation, derivation } = finding;
  if (outcome === 'indeterminate') return { outcome, finding, shows: [] };
  const shownIn = (part: CriterionPart, tree: Derivation): readonly Shown[] => {
    const side = tree.outcome;
    if (side === 'indeterminate') return [];
    return decidingLeaves(tree).flatMap(({ test, decides }, index) => {
      if (!decides) return [];
      const { fact, operator, expected } = test;
      const read: SettledTest = { fact, operator, value: expected };
      return [
        { part, index, test: read, side, point: thresholds.has(read) ? thresholds.pointOf(test) : null },
      ];
    });
  };
  return {
    outcome,
    finding,
    shows: [
      ...(appliesDerivation === null ? [] : shownIn('appliesWhen', appliesDerivation)),
      ...(outcome === 'not_applicable' ? [] : shownIn('when', derivation)),
    ],
  };
}
