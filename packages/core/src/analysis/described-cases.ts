import { decisiveTests } from '../evaluation/decisive-tests.ts';
import type { Finding } from '../evaluation/evaluation.ts';
import type { SettledTest } from '../evaluation/settled-test.ts';
import type { Outcome } from '../model/outcome.ts';
import { factsRead } from '../rules/facts-read.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import { type CaseReading, readCase } from './case-reading.ts';
import type { CriterionCase } from './criterion-case.ts';
import { inFull } from './in-full.ts';
import type { MadeCase } from './make-cases.ts';
import { type ThresholdPoint, Thresholds } from './thresholds.ts';

/** A test that a case is about. */
export interface DescribedTest {
  readonly test: SettledTest;
  /** Where the answer stands beside its threshold; null where it is not one step away, or there is none. */
  readonly point: ThresholdPoint | null;
}

/** A case with what it is about, ready for a table that people read. */
export interface DescribedCase extends MadeCase {
  /** Null where nobody wrote it. */
  readonly why: string | null;
  /** 1 for the first case of its criterion. */
  readonly number: number;
  /**
   * The tests that it shows, by {@link CaseReading}: of whom the criterion concerns where it does not apply, else of what it asks. Where
   * the outcome is open, the tests whose answers are missing.
   */
  readonly tests: readonly DescribedTest[];
}

/**
 * Cases with what each is about, in the order of the criteria; of each one's answers those that its criterion reads.
 * @throws RangeError if the rule set has no such criterion; FactTypeError for answers that it does not take.
 */
export function describeCases(
  ruleSet: RuleSet,
  cases: readonly (CriterionCase | MadeCase)[],
): readonly DescribedCase[] {
  const full = inFull(ruleSet);
  const { rules } = full();
  const thresholds = new Thresholds(ruleSet.data);
  return rules.criteria.flatMap(({ shows: _, ...criterion }) => {
    const read = factsRead([criterion], rules.conditions, rules.derivedFacts, ruleSet.data.facts);
    const own = cases.filter((one) => one.criterion === criterion.id);
    return own.map((one, i): DescribedCase => {
      const facts = Object.fromEntries(Object.entries(one.facts).filter(([id]) => read.has(id)));
      const reading = readCase({ criterion: criterion.id, facts }, full(one.parameters), thresholds);
      return { ...one, facts, why: 'why' in one ? one.why : null, number: i + 1, tests: testsOf(reading) };
    });
  });
}

function testsOf({ outcome, finding, shows }: CaseReading): readonly DescribedTest[] {
  if (outcome === 'indeterminate') return missing(finding);
  const part = partOf(outcome);
  return shows.filter((shown) => shown.part === part).map(({ test, point }) => ({ test, point }));
}

function partOf(outcome: Outcome): 'appliesWhen' | 'when' {
  return outcome === 'not_applicable' ? 'appliesWhen' : 'when';
}

/** The tests that leave a finding open. */
function missing({ applies, appliesDerivation, test, derivation }: Finding): readonly DescribedTest[] {
  const trees = [
    ...(applies === 'indeterminate' && appliesDerivation !== null ? [appliesDerivation] : []),
    ...(test === 'indeterminate' ? [derivation] : []),
  ];
  return trees
    .flatMap(decisiveTests)
    .map(({ fact, operator, expected }) => ({ test: { fact, operator, value: expected }, point: null }));
}
