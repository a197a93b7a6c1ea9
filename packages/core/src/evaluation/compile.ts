import type { Application } from '../model/application.ts';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome, TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';
import { ApplicationPool } from './application-pool.ts';
import { derivationOf } from './derivation.ts';
import type {
  ApplicationTo,
  Derivation,
  Evaluation,
  Executor,
  Finding,
  FindingOutcome,
  TestDerivation,
} from './evaluation.ts';
import { explainFact } from './explain-fact.ts';
import { type FactIndex, factIndex } from './fact-index.ts';
import { FoundEvaluation } from './found-evaluation.ts';
import type { KnownFacts } from './known-facts.ts';
import { LANES } from './outcome-words.ts';
import { PoolEvaluation } from './pool-evaluation.ts';
import { rowEvaluator } from './row-evaluator.ts';
import type { SettledTest } from './settled-test.ts';
import { slotTest } from './test-rows.ts';

/** The default executor: conditions as steps over bits, made once; pure and synchronous, without generated code. */
export interface CompiledRuleSet<Facts extends FactAnswers = FactAnswers> extends Executor<Facts> {
  evaluate(application: ApplicationTo<Facts>): Evaluation;
  /** An empty pool, for many applications: their findings come to the same, for a part of the time and a few bytes each. */
  pool(): ApplicationPool<Facts>;
}

/** @throws RangeError if a parameter has no value yet, which `applySolicitation` never leaves. */
export function compile<Facts extends FactAnswers>(rules: AppliedRuleSet<Facts>): CompiledRuleSet<Facts> {
  const index = factIndex(rules);
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const evaluator = rowEvaluator(rules, index);
  const findingsOf = ({ application, outcomes }: FoundEvaluation) => {
    const context: EvaluationContext = { rules, index, named, application, known: index.read(application) };
    return rules.criteria.map(
      (criterion, i) => new LazyFinding(criterion, outcomes[i] as FindingOutcome, context),
    );
  };
  const known = index.nothing();
  const { tests, findings } = evaluator;
  const row = new Int32Array(tests.width * LANES);
  return {
    rules,
    evaluate: (application) => {
      tests.write(index.read(application, known), row, 0);
      return new FoundEvaluation(application, rules, evaluator.evaluateOne(row), findingsOf);
    },
    pool: () =>
      new ApplicationPool(
        index,
        evaluator,
        (words, count) => new PoolEvaluation(rules, findings, words, count, findingsOf),
      ),
  };
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

  constructor(
    criterion: CriterionData,
    { outcome, applies, test }: FindingOutcome,
    context: EvaluationContext,
  ) {
    this.criterion = criterion;
    this.outcome = outcome;
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
