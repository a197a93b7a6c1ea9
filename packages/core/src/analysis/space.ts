import { CentsRange } from '../evaluation/cents.ts';
import type { FactState, ShareState } from '../evaluation/fact-state.ts';
import { type StateTest, stateTest } from '../evaluation/operators.ts';
import { type SettledTest, settled } from '../evaluation/settled-test.ts';
import { type Answer, RECORD_FACTS } from '../model/application.ts';
import type { Condition, ConditionValue, TestableType } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { ScalarFactData } from '../model/fact.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testableFacts } from '../rules/fact-types.ts';
import { testsOf } from '../rules/facts-read.ts';
import { candidateAnswers } from './candidates.ts';

/** One of finitely many kinds of answer to a fact: no test in question tells the answers of a kind apart. */
export interface Choice {
  /** The most ordinary answer of the kind; of a share its percent. */
  readonly answer: Answer;
  /** What tests see of it. */
  readonly state: FactState;
}

/** A choice with every answer of its kind that was looked at, the most ordinary first. */
export interface AnswerKind extends Choice {
  readonly answers: readonly Answer[];
}

/** A fact and all the kinds of answer to it. */
export interface SpaceFact {
  readonly fact: string;
  readonly type: TestableType;
  readonly derived: boolean;
  /** Null where there are too many to list. */
  readonly choices: readonly Choice[] | null;
}

/** Everything that tests of some conditions can be told apart by. */
export type Space = ReadonlyMap<string, SpaceFact>;

/** What the facts of some conditions can be; derived facts are free within their bounds. */
export function spaceOf(rules: AppliedRuleSet, conditions: readonly Condition[]): Space {
  const named = new Map(rules.conditions.map((condition) => [condition.id, condition]));
  const tests = new Map<string, SettledTest[]>();
  for (const condition of conditions) {
    for (const { test } of testsOf(condition, named)) {
      const own = tests.get(test.fact);
      if (own === undefined) tests.set(test.fact, [settled(test)]);
      else own.push(settled(test));
    }
  }
  const types = testableFacts(rules.data);
  const asked = new Map([...RECORD_FACTS, ...rules.data.facts].map((fact) => [fact.id, fact]));
  return new Map(
    [...tests].map(([id, own]): [string, SpaceFact] => {
      const type = types.get(id)?.type;
      if (type === undefined || type === 'text' || type === 'table')
        throw new RangeError(`fact \`${id}\` cannot be tested`);
      const fact = asked.get(id);
      const values = own.map(({ value }) => value);
      const answers =
        fact === undefined || fact.type === 'table'
          ? derivedChoices(type, values)
          : askedChoices(fact, values);
      const readings = own.map((test) => stateTest({ operator: test.operator, type, expected: test.value }));
      return [
        id,
        { fact: id, type, derived: fact === undefined, choices: answers && answerKinds(answers, readings) },
      ];
    }),
  );
}

/** The test of a fact, as it reads a choice. */
export function choiceTest(test: SettledTest, { type }: SpaceFact): StateTest {
  return stateTest({ operator: test.operator, type, expected: test.value });
}

/**
 * Answers to a question among which there is one on each side of, and on, every value named, “not applicable” where it is accepted. Null
 * where they are too many.
 */
export function askedChoices(
  fact: ScalarFactData,
  named: readonly ConditionValue[],
): readonly Choice[] | null {
  const answers = candidateAnswers(fact, named);
  if (answers === null) return null;
  const choices = answers.map((answer): Choice => ({ answer, state: answer as FactState }));
  return fact.notApplicable === true
    ? [...choices, { answer: { status: 'not_applicable' }, state: null }]
    : choices;
}

function derivedChoices(type: TestableType, values: readonly ConditionValue[]): readonly Choice[] | null {
  if (type === 'share') return values.flatMap((percent) => shareChoices(new Decimal(String(percent))));
  const asked = { id: 'derived', label: '', question: '' };
  if (type === 'boolean') return askedChoices({ ...asked, type }, values);
  const numbers =
    type === 'integer'
      ? candidateAnswers({ ...asked, type, minimum: 0 }, values)
      : candidateAnswers({ ...asked, type: type === 'decimal' ? type : 'money', minimum: '0' }, values);
  return (
    numbers?.map((answer): Choice => {
      const value = new Decimal(String(answer));
      return { answer, state: { kind: 'range', least: value, most: value } };
    }) ?? null
  );
}

/** A share one cent under a percent of a thousand dollars, on it, and, where the percent is zero, nothing under it. */
function shareChoices(percent: Decimal): readonly Choice[] {
  const cents = percent.times(1000);
  return [cents, cents.minus(1)]
    .filter((part) => !part.isNegative())
    .map((part) => {
      const state: ShareState = {
        kind: 'share',
        part: new CentsRange(part.toNumber(), part.toNumber()),
        whole: new CentsRange(100_000, 100_000),
      };
      return { answer: part.div(1000).toFixed(), state };
    });
}

/** The choices that no reading tells apart as one, in the order of their first. */
export function answerKinds(
  choices: readonly Choice[],
  readings: readonly StateTest[],
): readonly AnswerKind[] {
  const kinds = new Map<string, Choice & { readonly answers: Answer[] }>();
  for (const choice of choices) {
    const key = readingsKey(choice.state, readings);
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { ...choice, answers: [choice.answer] });
    else kind.answers.push(choice.answer);
  }
  return [...kinds.values()];
}

/** How every reading comes out for what is known of a fact. */
export function readingsKey(state: FactState, readings: readonly StateTest[]): string {
  return readings.map((reading): TestOutcome => reading(state)).join();
}
