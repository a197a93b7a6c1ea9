import type { CompiledRuleSet } from '../evaluation/compile.ts';
import { stateTest } from '../evaluation/operators.ts';
import { type SettledTest, settled } from '../evaluation/settled-test.ts';
import { type Answer, type Application, withFacts } from '../model/application.ts';
import type { ConditionValue } from '../model/condition.ts';
import { testsOf } from '../rules/facts-read.ts';
import { score } from '../scoring/score.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { plausibleChoices } from './plausible-choices.ts';
import { type AnswerKind, answerKinds } from './space.ts';

/** One kind of answer to a question, and what an application comes to with it. */
export interface AnswerEffect {
  /** Every answer of the kind that was looked at, the most ordinary first: no criterion tells them apart. */
  readonly answers: readonly Answer[];
  readonly scorecard: Scorecard;
}

/** What each kind of answer to one question would make of an application, everything else as it is; null for what cannot be gone through. */
export type AnswerEffects = (application: Application, fact: string) => readonly AnswerEffect[] | null;

/**
 * Looks at every kind of answer to a question, whoever would give it: exactly, and completely. Left out, as null, are tables, questions of
 * which no test reads the answer itself (a side of a share) and lists with too many kinds of answers.
 * @throws RangeError if the rule set has no such profile.
 */
export function answerEffects(rules: CompiledRuleSet, profile: string): AnswerEffects {
  const kinds = new Map<string, readonly AnswerKind[] | null>();
  const tests = testsByFact(rules);
  const kindsOf = (fact: string) => {
    const known = kinds.get(fact);
    if (known !== undefined) return known;
    const found = kindsFor(rules, fact, tests.get(fact) ?? []);
    kinds.set(fact, found);
    return found;
  };
  return (application, fact) =>
    kindsOf(fact)?.map(({ answer, answers }) => ({
      answers,
      scorecard: score(
        rules.evaluate(withFacts(application, { ...application.facts, [fact]: answer })),
        profile,
      ),
    })) ?? null;
}

function kindsFor(
  { rules }: CompiledRuleSet,
  id: string,
  tests: readonly SettledTest[],
): readonly AnswerKind[] | null {
  const fact = rules.facts.find((one) => one.id === id);
  if (fact === undefined || fact.type === 'table' || fact.type === 'text' || tests.length === 0) return null;
  // A number that is a side of a share as well has kinds that no test of it names.
  const sides = rules.derivedFacts.flatMap(({ derive }) =>
    'share' in derive ? [derive.share.part, derive.share.whole] : [],
  );
  const planning = rules.facts.some((one) => one.type === 'table' && one.plannedBy === id);
  if (sides.includes(id) || planning) return null;
  const values: readonly ConditionValue[] = tests.map(({ value }) => value);
  const choices = plausibleChoices(fact, values);
  return (
    choices &&
    answerKinds(
      choices,
      tests.map(({ operator, value }) => stateTest({ operator, type: fact.type, expected: value })),
    )
  );
}

function testsByFact({ rules }: CompiledRuleSet): ReadonlyMap<string, readonly SettledTest[]> {
  const named = new Map(rules.conditions.map((condition) => [condition.id, condition]));
  const tests = new Map<string, SettledTest[]>();
  for (const { appliesWhen, when } of rules.criteria)
    for (const condition of appliesWhen === undefined ? [when] : [appliesWhen, when])
      for (const { test } of testsOf(condition, named))
        tests.set(test.fact, [...(tests.get(test.fact) ?? []), settled(test)]);
  return tests;
}
