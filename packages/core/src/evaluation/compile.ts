import type { Application } from '../model/application.ts';
import type { NamedConditionData } from '../model/condition.ts';
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
import { type FactIndex, factIndex, type KnownFacts } from './fact-index.ts';
import type { FactState } from './fact-state.ts';
import { stateTest } from './operators.ts';

/** The default executor: conditions as closures, made once; pure and synchronous, without generated code. */
export interface CompiledRuleSet<Facts extends FactAnswers = FactAnswers> extends Executor<Facts> {
  evaluate(application: ApplicationTo<Facts>): Evaluation;
}

type Closure = (states: readonly FactState[]) => TestOutcome;

interface CompiledCriterion {
  readonly criterion: CriterionData;
  readonly applies: Closure | null;
  readonly test: Closure;
}

/** @throws RangeError if a parameter has no value yet, which `applySolicitation` never leaves. */
export function compile<Facts extends FactAnswers>(rules: AppliedRuleSet<Facts>): CompiledRuleSet<Facts> {
  const index = factIndex(rules);
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const closureOf = (test: SettledTest): Closure => {
    const { slot, passes } = slotTest(test, index);
    return (states) => passes(states[slot]);
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
  const source: DerivationSource = { rules, index, named };
  return {
    rules,
    evaluate: (application) => {
      const asked: Application = application;
      const known = index.read(asked);
      const findings = criteria.map(({ criterion, applies, test }) => {
        const applied = applies === null ? 'met' : applies(known.states);
        return new LazyFinding(criterion, applied, test(known.states), asked, known, source);
      });
      return evaluationOf(asked, rules, findings);
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
export function evaluationOf(
  application: Application,
  rules: AppliedRuleSet,
  findings: readonly Finding[],
): Evaluation {
  return {
    application,
    rules,
    findings,
    finding: (id) => {
      const found = findings.find((finding) => finding.criterion.id === id);
      if (found !== undefined) return found;
      const near = nearestName(
        id,
        findings.map((finding) => finding.criterion.id),
      );
      throw new RangeError(
        `\`${id}\` is not a criterion in use${near === null ? '' : `; did you mean \`${near}\`?`}`,
      );
    },
  };
}

interface DerivationSource {
  readonly rules: AppliedRuleSet;
  readonly index: FactIndex;
  readonly named: ReadonlyMap<string, NamedConditionData>;
}

/** A finding whose trees are built when they are first asked for: most never are. */
class LazyFinding implements Finding {
  readonly criterion: CriterionData;
  readonly outcome: Outcome;
  readonly applies: TestOutcome;
  readonly test: TestOutcome;
  readonly #application: Application;
  readonly #known: KnownFacts;
  readonly #source: DerivationSource;
  #derivation: Derivation | undefined;
  #appliesDerivation: Derivation | undefined;

  constructor(
    criterion: CriterionData,
    applies: TestOutcome,
    test: TestOutcome,
    application: Application,
    known: KnownFacts,
    source: DerivationSource,
  ) {
    this.criterion = criterion;
    this.outcome = findingOutcome(applies, test);
    this.applies = applies;
    this.test = test;
    this.#application = application;
    this.#known = known;
    this.#source = source;
  }

  get derivation(): Derivation {
    this.#derivation ??= derivationOf(this.criterion.when, this.#source.named, (test) => this.#leaf(test));
    return this.#derivation;
  }

  get appliesDerivation(): Derivation | null {
    const { appliesWhen } = this.criterion;
    if (appliesWhen === undefined) return null;
    this.#appliesDerivation ??= derivationOf(appliesWhen, this.#source.named, (test) => this.#leaf(test));
    return this.#appliesDerivation;
  }

  #leaf(test: SettledTest): TestDerivation {
    const { rules, index } = this.#source;
    const { slot, passes } = slotTest(test, index);
    return testDerivation(
      test,
      passes(this.#known.states[slot]),
      this.#application,
      this.#known,
      index,
      rules,
    );
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
