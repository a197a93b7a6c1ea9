import type { Application } from '../model/application.ts';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import { nearestName } from '../model/nearest-name.ts';
import { findingOutcome, type Outcome, type TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';
import { compileCondition, type SettledTest } from './compile-condition.ts';
import { derivationOf } from './derivation.ts';
import type {
  ApplicationTo,
  Derivation,
  Evaluation,
  Executor,
  Finding,
  TestDerivation,
} from './evaluation.ts';
import { explainFact } from './explain-fact.ts';
import { type FactIndex, factIndex } from './fact-index.ts';
import type { FactState } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';
import { stateTest } from './operators.ts';

/** The default executor: conditions as closures, made once; pure and synchronous, without generated code. */
export interface CompiledRuleSet<Facts extends FactAnswers = FactAnswers> extends Executor<Facts> {
  evaluate(application: ApplicationTo<Facts>): Evaluation;
}

type Closure = (known: KnownFacts) => TestOutcome;

interface CompiledCriterion {
  readonly criterion: CriterionData;
  readonly applies: Closure | null;
  readonly test: Closure;
}

/** @throws RangeError if a parameter has no value yet, which `applySolicitation` never leaves. */
export function compile<Facts extends FactAnswers>(rules: AppliedRuleSet<Facts>): CompiledRuleSet<Facts> {
  const index = factIndex(rules);
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const derived = new Set(rules.derivedFacts.map((fact) => fact.id));
  const closureOf = (test: SettledTest): Closure => {
    const { slot, passes } = slotTest(test, index);
    return derived.has(test.fact)
      ? (known) => passes(known.state(slot))
      : (known) => passes(known.states[slot]);
  };
  const criteria = rules.criteria.map(
    (criterion): CompiledCriterion => ({
      criterion,
      applies:
        criterion.appliesWhen === undefined
          ? null
          : compileCondition(criterion.appliesWhen, named, closureOf),
      test: compileCondition(criterion.when, named, closureOf),
    }),
  );
  return {
    rules,
    evaluate: (application) => {
      const known = index.read(application);
      const context: EvaluationContext = { rules, index, named, application, known };
      const findings = criteria.map(({ criterion, applies, test }) => {
        return new LazyFinding(criterion, applies === null ? 'met' : applies(known), test(known), context);
      });
      return new FoundEvaluation(application, rules, findings);
    },
  };
}

/** The slot that a test reads and the comparison it makes there. */
export function slotTest(
  test: SettledTest,
  index: FactIndex,
): { readonly slot: number; readonly passes: (state: FactState) => TestOutcome } {
  const { type } = index.fact(test.fact);
  if (type === 'text' || type === 'table')
    throw new RangeError(`fact \`${test.fact}\` of type ${type} cannot be tested`);
  return {
    slot: index.slot(test.fact),
    passes: stateTest({ operator: test.operator, type, expected: test.value }),
  };
}

/** What every executor's evaluations have in common. */
export class FoundEvaluation implements Evaluation {
  readonly application: Application;
  readonly rules: AppliedRuleSet;
  readonly findings: readonly Finding[];

  constructor(application: Application, rules: AppliedRuleSet, findings: readonly Finding[]) {
    this.application = application;
    this.rules = rules;
    this.findings = findings;
  }

  finding(id: string): Finding {
    const found = this.findings.find((finding) => finding.criterion.id === id);
    if (found !== undefined) return found;
    const near = nearestName(
      id,
      this.findings.map((finding) => finding.criterion.id),
    );
    throw new RangeError(
      `\`${id}\` is not a criterion in use${near === null ? '' : `; did you mean \`${near}\`?`}`,
    );
  }
}

/** What the findings of one evaluation share: all that their trees are built from. */
interface EvaluationContext {
  readonly rules: AppliedRuleSet;
  readonly index: FactIndex;
  readonly named: ReadonlyMap<string, NamedConditionData>;
  readonly application: Application;
  readonly known: KnownFacts;
}

/** A finding whose trees are built when they are asked for: most never are. */
class LazyFinding implements Finding {
  readonly criterion: CriterionData;
  readonly outcome: Outcome;
  readonly applies: TestOutcome;
  readonly test: TestOutcome;
  readonly #context: EvaluationContext;

  constructor(criterion: CriterionData, applies: TestOutcome, test: TestOutcome, context: EvaluationContext) {
    this.criterion = criterion;
    this.outcome = findingOutcome(applies, test);
    this.applies = applies;
    this.test = test;
    this.#context = context;
  }

  get derivation(): Derivation {
    return this.#derive(this.criterion.when);
  }

  get appliesDerivation(): Derivation | null {
    const { appliesWhen } = this.criterion;
    return appliesWhen === undefined ? null : this.#derive(appliesWhen);
  }

  #derive(condition: Condition): Derivation {
    const { rules, index, named, application, known } = this.#context;
    return derivationOf(condition, named, (test) => {
      const { slot, passes } = slotTest(test, index);
      return testDerivation(test, passes(known.state(slot)), application, known, index, rules);
    });
  }
}

/** The leaf of a derivation: the comparison, its outcome, the answer, and the answer's cells. */
export function testDerivation(
  test: SettledTest,
  outcome: TestOutcome,
  application: Application,
  known: KnownFacts,
  index: FactIndex,
  rules: AppliedRuleSet,
): TestDerivation {
  const { answer, cells } = explainFact(test.fact, application, known, index, rules);
  return {
    kind: 'test',
    outcome,
    fact: test.fact,
    operator: test.operator,
    expected: test.value,
    answer,
    cells,
  };
}
