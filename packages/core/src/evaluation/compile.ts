import type { Application } from '../model/application.ts';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome, TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';
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
import type { FactState } from './fact-state.ts';
import { findingOutcomeOf } from './finding-outcome.ts';
import { FoundEvaluation } from './found-evaluation.ts';
import type { KnownFacts } from './known-facts.ts';
import { stateTest } from './operators.ts';
import { compileProgram, type Leaf, MET } from './program.ts';
import type { SettledTest } from './settled-test.ts';

/** The default executor: conditions as bits and closures, made once; pure and synchronous, without generated code. */
export interface CompiledRuleSet<Facts extends FactAnswers = FactAnswers> extends Executor<Facts> {
  evaluate(application: ApplicationTo<Facts>): Evaluation;
}

/** Adding up the rows of a table costs about as much as this many looks into a table of outcomes. */
const DERIVED_COST = 50;
const COMPARISON_COST = 3;
const FOR_EVERYONE = -1;

/** @throws RangeError if a parameter has no value yet, which `applySolicitation` never leaves. */
export function compile<Facts extends FactAnswers>(rules: AppliedRuleSet<Facts>): CompiledRuleSet<Facts> {
  const index = factIndex(rules);
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const leafOf = (test: SettledTest): Leaf<KnownFacts> => {
    const { slot, passes } = slotTest(test, index);
    const coder = index.coder(slot);
    if (coder === null)
      return { kind: 'computed', run: (known) => passes(known.state(slot)), cost: DERIVED_COST };
    if (coder.states !== null) return { kind: 'coded', slot, outcomes: coder.states.map(passes) };
    return { kind: 'computed', run: (known) => passes(known.slots[slot]), cost: COMPARISON_COST };
  };
  // Whom the criteria concern, and what they ask. Many criteria concern the same applicants, which is asked once.
  const distinct = new Map<string, Condition>();
  const keyOf = (condition: Condition) => {
    const key = JSON.stringify(condition);
    distinct.set(key, condition);
    return key;
  };
  const asked = rules.criteria.map(({ appliesWhen, when }) => ({
    applies: appliesWhen === undefined ? null : keyOf(appliesWhen),
    test: keyOf(when),
  }));
  const keys = [...distinct.keys()];
  const appliesAt = asked.map(({ applies }) => (applies === null ? FOR_EVERYONE : keys.indexOf(applies)));
  const testAt = asked.map(({ test }) => keys.indexOf(test));
  const program = compileProgram([...distinct.values()], named, leafOf);
  const scratch = index.nothing();
  const findingsOf = ({ application, outcomes }: FoundEvaluation) => {
    const context: EvaluationContext = { rules, index, named, application, known: index.read(application) };
    return rules.criteria.map(
      (criterion, i) => new LazyFinding(criterion, outcomes[i] as FindingOutcome, context),
    );
  };
  return {
    rules,
    evaluate: (application) => {
      const known = index.read(application, scratch);
      const found = program.run(known.slots, known);
      const outcomes = new Array<FindingOutcome>(appliesAt.length);
      for (let i = 0; i < outcomes.length; i += 1) {
        const at = appliesAt[i] as number;
        const applies = at === FOR_EVERYONE ? MET : (found[at] as number);
        outcomes[i] = findingOutcomeOf(applies, found[testAt[i] as number] as number);
      }
      return new FoundEvaluation(application, rules, outcomes, findingsOf);
    },
  };
}

/** The slot that a test reads and the comparison it makes there. */
function slotTest(
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
