import type { NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome, TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type Deriver, deriver } from './derivation.ts';
import type { Derivation, Finding, FindingOutcome, TestDerivation } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import type { MakeFindings } from './found-evaluation.ts';
import type { KnownFacts } from './known-facts.ts';
import { keyOfTest, type SettledTest } from './settled-test.ts';
import { leafOf } from './test-leaves.ts';

/** What the trees of one application are built from, and those parts of them that stand in several. */
interface Subject {
  readonly known: KnownFacts;
  readonly leaves: TestDerivation[];
  readonly named: Derivation[];
}

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
    const subject: Subject = { known: index.read(application), leaves: [], named: [] };
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
  const leaves = new Map<string, (subject: Subject) => TestDerivation>();
  const leaf = (test: SettledTest) => {
    const key = keyOfTest(test);
    const known = leaves.get(key);
    if (known !== undefined) return known;
    const [at, make] = [leaves.size, leafOf(test, index, rules)];
    const made = (subject: Subject) => (subject.leaves[at] ??= make(subject.known));
    leaves.set(key, made);
    return made;
  };
  const places = new Map<string, number>();
  const shared = (id: string, derive: Deriver<Subject>) => {
    const at = places.get(id) ?? places.size;
    places.set(id, at);
    return (subject: Subject) => (subject.named[at] ??= derive(subject));
  };
  return rules.criteria.map(({ when, appliesWhen }) => ({
    when: deriver(when, named, leaf, shared),
    appliesWhen: appliesWhen === undefined ? null : deriver(appliesWhen, named, leaf, shared),
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
