import { factIndex } from '../evaluation/fact-index.ts';
import { type FactState, scalarReader } from '../evaluation/fact-state.ts';
import { type StateTest, stateTest } from '../evaluation/operators.ts';
import { type SettledTest, settled } from '../evaluation/settled-test.ts';
import { type Application, answerTo, withFacts } from '../model/application.ts';
import { Decimal } from '../model/decimal.ts';
import type { FactData, ScalarFactData, TextFactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { factsRead, testsOf } from '../rules/facts-read.ts';
import { plausibleChoices } from './plausible-choices.ts';
import { type ShareSide, shareCrossings, shareReadings } from './share-crossings.ts';
import { type AnswerKind, answerKinds, askedChoices, readingsKey } from './space.ts';

type TestableFactData = Exclude<ScalarFactData, TextFactData>;

/** A question whose answer an applicant could change, and to what. */
export interface ChangeableFact {
  readonly fact: TestableFactData;
  /** Every kind of answer but the one given; null where there are too many to list. */
  readonly kinds: readonly AnswerKind[] | null;
  /** Which criteria in use the answer can bear on, by their places. */
  readonly criteria: ReadonlySet<number>;
}

/**
 * The questions marked `changeable` that criteria in use read, in the rule set's order, with the kinds of answer that no criterion tells
 * apart. Tables are not among them: what is derived from their rows stays as it is, but for what follows from whether rows are planned and
 * for shares of which an answer is a side.
 * @throws FactTypeError for an answer of the wrong type.
 */
export function changeableFacts(rules: AppliedRuleSet, application: Application): readonly ChangeableFact[] {
  const { criteria, conditions, derivedFacts, facts } = rules;
  const named = new Map(conditions.map((condition) => [condition.id, condition]));
  const tests: SettledTest[] = criteria.flatMap(({ appliesWhen, when }) =>
    [when, ...(appliesWhen === undefined ? [] : [appliesWhen])].flatMap((condition) =>
      [...testsOf(condition, named)].map(({ test }) => settled(test)),
    ),
  );
  const read = criteria.map(({ shows: _shown, ...criterion }) =>
    factsRead([criterion], conditions, derivedFacts, facts),
  );
  const index = factIndex(rules);
  const changeable = facts.filter(isChangeable).filter(({ id }) => read.some((ids) => ids.has(id)));
  const testsOfFact = (id: string) => tests.filter(({ fact }) => fact === id);
  const planning = new Set(facts.flatMap((fact) => (fact.type === 'table' ? [fact.plannedBy] : [])));
  // What is derived from a table without rows changes with whether any are planned.
  const otherPlans = changeable
    .filter(({ id }) => planning.has(id))
    .flatMap(({ id }) => [true, false].map((answer) => ({ ...application.facts, [id]: answer })));
  const everyKnown = [application.facts, ...otherPlans].map((given) =>
    index.read(withFacts(application, given)),
  );

  /** What a fact is as it stands, or could be by other plans and, where it can be changed as well, by the values that tests of it name. */
  const statesOf = (id: string): readonly FactState[] => {
    const fact = changeable.find((one) => one.id === id);
    const choices =
      fact &&
      askedChoices(
        fact,
        testsOfFact(id).map(({ value }) => value),
      );
    const states = everyKnown.map((one) => one.state(index.slot(id)));
    return [...states, ...(choices ?? []).map(({ state }) => state)];
  };
  const sharesOf = (id: string): readonly ShareSide[] =>
    derivedFacts.flatMap(({ id: share, derive }) => {
      if (!('share' in derive)) return [];
      const { part, whole } = derive.share;
      return testsOfFact(share).flatMap(({ value }): readonly ShareSide[] => {
        const percent = new Decimal(String(value));
        return [
          ...(part === id ? [{ side: 'part', percent, others: statesOf(whole) } as const] : []),
          ...(whole === id ? [{ side: 'whole', percent, others: statesOf(part) } as const] : []),
        ];
      });
    });

  return changeable.map((fact): ChangeableFact => {
    const { id, type } = fact;
    const own = testsOfFact(id);
    const shares = sharesOf(id);
    const readings: readonly StateTest[] = [
      ...own.map(({ operator, value }) => stateTest({ operator, type, expected: value })),
      ...shares.flatMap(shareReadings),
      // Whether rows are planned decides what a table without rows says.
      ...(planning.has(id) ? [IS_YES, IS_NO] : []),
    ];
    const values = [
      ...own.map(({ value }) => value),
      ...shares.flatMap((share) => shareCrossings(share, fact)),
    ];
    const choices = plausibleChoices(fact, values);
    const given = scalarReader(fact)(answerTo(id, application.facts));
    const asItStands = given === undefined ? null : readingsKey(given, readings);
    return {
      fact,
      kinds:
        choices &&
        answerKinds(choices, readings).filter(({ state }) => readingsKey(state, readings) !== asItStands),
      criteria: new Set(read.flatMap((ids, place) => (ids.has(id) ? [place] : []))),
    };
  });
}

const IS_YES = stateTest({ operator: 'equals', type: 'boolean', expected: true });
const IS_NO = stateTest({ operator: 'equals', type: 'boolean', expected: false });

function isChangeable(fact: FactData): fact is TestableFactData {
  return fact.changeable === true && fact.type !== 'table' && fact.type !== 'text';
}
