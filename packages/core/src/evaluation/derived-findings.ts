import type { NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome, TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type Deriver, deriver } from './derivation.ts';
import type { Derivation, Finding, FindingOutcome } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import type { MakeFindings } from './found-evaluation.ts';
import type { SettledTest } from './settled-test.ts';
import { leafOf } from './test-leaves.ts';
import { type Subject, treeSharing } from './tree-sharing.ts';

/** How the trees of one criterion are built. */
interface CriterionDerivers {
  readonly when: Deriver<Subject>;
  readonly appliesWhen: Deriver<Subject> | null;
}

/** Makes the findings of one application after another. What they are built with is prepared when it is first asked for. */
export function derivedFindings(
  rules: AppliedRuleSet,
  index: FactIndex,
  named: ReadonlyMap<string, NamedConditionData>,
): MakeFindings {
  let prepared: readonly CriterionDerivers[] | undefined;
  return ({ application, outcomes }) => {
    prepared ??= criterionDerivers(rules, index, named);
    const subject: Subject = { known: index.read(application), trees: [] };
    const findings = new Array<Finding>(outcomes.length);
    for (let i = 0; i < findings.length; i += 1) {
      findings[i] = new DerivedFinding(
        rules.criteria[i] as CriterionData,
        outcomes[i] as FindingOutcome,
        prepared[i] as CriterionDerivers,
        subject,
      );
    }
    return findings;
  };
}

function criterionDerivers(
  rules: AppliedRuleSet,
  index: FactIndex,
  named: ReadonlyMap<string, NamedConditionData>,
): readonly CriterionDerivers[] {
  const leaf = (test: SettledTest) => {
    const make = leafOf(test, index, rules);
    return ({ known }: Subject) => make(known);
  };
  const sharing = treeSharing(index, named);
  return rules.criteria.map(({ when, appliesWhen }) => ({
    when: deriver(when, named, leaf, sharing),
    appliesWhen: appliesWhen === undefined ? null : deriver(appliesWhen, named, leaf, sharing),
  }));
}

/** A finding whose trees are built when they are asked for: most never are. */
class DerivedFinding implements Finding {
  readonly criterion: CriterionData;
  readonly outcome: Outcome;
  readonly applies: TestOutcome;
  readonly test: TestOutcome;
  readonly #derivers: CriterionDerivers;
  readonly #subject: Subject;

  constructor(
    criterion: CriterionData,
    { outcome, applies, test }: FindingOutcome,
    derivers: CriterionDerivers,
    subject: Subject,
  ) {
    this.criterion = criterion;
    this.outcome = outcome;
    this.applies = applies;
    this.test = test;
    this.#derivers = derivers;
    this.#subject = subject;
  }

  get derivation(): Derivation {
    return this.#derivers.when(this.#subject);
  }

  get appliesDerivation(): Derivation | null {
    const { appliesWhen } = this.#derivers;
    return appliesWhen === null ? null : appliesWhen(this.#subject);
  }
}
