import type { CompiledRuleSet } from '../evaluation/compile.ts';
import type { SettledTest } from '../evaluation/settled-test.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import { type CaseReading, readCase } from './case-reading.ts';
import { decidingWays, type Feasibility, feasibility, outcomeWays, type Ways } from './coverage-goals.ts';
import type { CriterionCase } from './criterion-case.ts';
import { inFull } from './in-full.ts';
import { type CriterionPart, type Leaf, leavesOf } from './leaves.ts';
import { THRESHOLD_POINTS, type ThresholdPoint, Thresholds } from './thresholds.ts';

/** Whether cases show something: where none does, whether any could, by search. */
export type Covered =
  | { readonly status: 'shown'; readonly cases: readonly CriterionCase[] }
  | ({ readonly cases: readonly [] } & Feasibility);

/** Whether one leaf is shown to decide its criterion. */
interface LeafCoverage {
  readonly part: CriterionPart;
  readonly place: string;
  readonly test: SettledTest;
  /** By how its part comes out. */
  readonly met: Covered;
  readonly notMet: Covered;
  /** One step under, on and over its value; null where the test has no threshold. */
  readonly points: Readonly<Record<ThresholdPoint, Covered>> | null;
}

/** What the cases of one criterion show. */
export interface CriterionCoverage {
  readonly criterion: string;
  readonly cases: number;
  /** Cases that come to another outcome than they say; nothing that they show counts. */
  readonly wrong: readonly { readonly one: CriterionCase; readonly found: Outcome }[];
  /** `not_applicable` only where the criterion does not concern everyone. */
  readonly outcomes: Readonly<Partial<Record<Outcome, Covered>>>;
  readonly leaves: readonly LeafCoverage[];
}

/**
 * What cases show of every criterion of a rule set, those off by default as well.
 *
 * A criterion needs a met, a not met and an indeterminate case, and one to which it does not apply where it does not concern everyone.
 * Each of its leaves needs two cases with different outcomes in each of which it alone decides, everything else masked: that is
 * masking MC/DC (modified condition/decision coverage as avionics software is tested by), with each test as a condition and each part of
 * a criterion as a decision. For a leaf of `when` the outcomes are met and not met; for one of `appliesWhen`, not applicable and one of the two.
 * A threshold needs a case one step under it, on it and over it, in each of which its leaf alone decides, whichever parameters are set.
 *
 * What no case shows is *infeasible* where an exact search proves that no answers do, *possible* with such answers, else *not decided*.
 * The search is about the defaults of parameters.
 */
export function coverageOf(ruleSet: RuleSet, cases: readonly CriterionCase[]): readonly CriterionCoverage[] {
  const full = inFull(ruleSet);
  const thresholds = new Thresholds(ruleSet.data);
  const { rules } = full();
  return rules.criteria.map((criterion) => {
    const own = cases.filter((one) => one.criterion === criterion.id);
    const readings = own.map((one) => ({
      one,
      reading: readCase(one, full(one.parameters), thresholds),
    }));
    return criterionCoverage(criterion, readings, full(), thresholds);
  });
}

interface Read {
  readonly one: CriterionCase;
  readonly reading: CaseReading;
}

function criterionCoverage(
  criterion: CriterionData,
  readings: readonly Read[],
  compiled: CompiledRuleSet,
  thresholds: Thresholds,
): CriterionCoverage {
  const { rules } = compiled;
  const right = readings.filter(({ one, reading }) => reading.outcome === one.outcome);
  const covered = (shows: (reading: CaseReading) => boolean, ways: () => Ways): Covered => {
    const cases = right.flatMap(({ one, reading }) => (shows(reading) ? [one] : []));
    return cases.length > 0
      ? { status: 'shown', cases }
      : {
          cases: [],
          ...feasibility(rules, ways(), (facts) =>
            shows(readCase({ criterion: criterion.id, facts }, compiled, thresholds)),
          ),
        };
  };
  const outcome = (wanted: Outcome): Covered =>
    covered(
      (reading) => reading.outcome === wanted,
      // Without any answers a criterion is open.
      () => (wanted === 'indeterminate' ? [[]] : outcomeWays(criterion, wanted)),
    );
  const leaf = (at: Leaf): LeafCoverage => {
    const { part, place, index, test } = at;
    const decided = (side: 'met' | 'not_met', point?: ThresholdPoint) => (reading: CaseReading) =>
      reading.shows.some(
        (shown) =>
          shown.part === part &&
          shown.index === index &&
          shown.side === side &&
          (point === undefined || shown.point === point),
      );
    const side = (wanted: 'met' | 'not_met') =>
      covered(decided(wanted), () => decidingWays(criterion, at, wanted));
    const point = (wanted: ThresholdPoint) =>
      covered(
        (reading) => decided('met', wanted)(reading) || decided('not_met', wanted)(reading),
        () =>
          (['met', 'not_met'] as const).flatMap((side) =>
            decidingWays(criterion, at, side).map((goals) => [...goals, ...thresholds.goals(test, wanted)]),
          ),
      );
    return {
      part,
      place,
      test,
      met: side('met'),
      notMet: side('not_met'),
      points: thresholds.has(test) ? { under: point('under'), on: point('on'), over: point('over') } : null,
    };
  };
  return {
    criterion: criterion.id,
    cases: readings.length,
    wrong: readings.flatMap(({ one, reading }) =>
      reading.outcome === one.outcome ? [] : [{ one, found: reading.outcome }],
    ),
    outcomes: {
      met: outcome('met'),
      not_met: outcome('not_met'),
      indeterminate: outcome('indeterminate'),
      ...(criterion.appliesWhen === undefined ? {} : { not_applicable: outcome('not_applicable') }),
    },
    leaves: leavesOf(criterion, rules.conditions).map(leaf),
  };
}

/** How many of the things that cases could show they do show. */
export interface CoverageCounts {
  readonly shown: number;
  /** Proven to be beyond any case. */
  readonly infeasible: number;
  readonly open: number;
}

/** Counts leaves (both sides shown, or at least one proven infeasible), never rounded. */
export function leafCounts(coverage: readonly CriterionCoverage[]): CoverageCounts {
  return counts(coverage.flatMap(({ leaves }) => leaves.map(({ met, notMet }) => [met, notMet])));
}

/** Counts the points of thresholds. */
export function pointCounts(coverage: readonly CriterionCoverage[]): CoverageCounts {
  const points = coverage.flatMap(({ leaves }) => leaves.flatMap(({ points }) => points ?? []));
  return counts(points.flatMap((of) => THRESHOLD_POINTS.map((point) => [of[point]])));
}

/** Counts the outcomes that each criterion needs a case of. */
export function outcomeCounts(coverage: readonly CriterionCoverage[]): CoverageCounts {
  return counts(coverage.flatMap(({ outcomes }) => Object.values(outcomes).map((one) => [one])));
}

function counts(things: readonly (readonly Covered[])[]): CoverageCounts {
  const shown = things.filter((sides) => sides.every(({ status }) => status === 'shown')).length;
  const infeasible = things.filter((sides) => sides.some(({ status }) => status === 'infeasible')).length;
  return { shown, infeasible, open: things.length - shown - infeasible };
}
