import type { AnswersOf, RecordAnswers } from '../model/answers.ts';
import type { RECORD_FACTS } from '../model/application.ts';
import type { OPERATORS, OperatorName, ParameterRef } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { FactData } from '../model/fact.ts';
import type { ProfileData } from '../model/profile.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { parseRuleSet, type RuleSet } from './parse-rule-set.ts';

/** A fact as its literal says it. */
type Known = Pick<FactData, 'id' | 'type'> & { readonly values?: readonly { readonly value: string }[] };

/** The operators that read a type of fact. */
type Reading<Type> = {
  [Name in OperatorName]: Type extends (typeof OPERATORS)[Name]['reads'][number] ? Name : never;
}[OperatorName];
type ListOperator = {
  [Name in OperatorName]: (typeof OPERATORS)[Name]['value'] extends 'list' ? Name : never;
}[OperatorName];

/** A value of a fact: one of its accepted answers, a number, true or false, or text. */
type OneOf<F extends Known> = F extends { readonly values: readonly { readonly value: infer Value }[] }
  ? Value
  : F['type'] extends 'boolean'
    ? boolean
    : F['type'] extends 'integer'
      ? number
      : string;

/** The tests that a fact allows, its operators and values together. */
type TestsOn<F extends Known> = F extends Known
  ?
      | TestOf<F['id'], Exclude<Reading<F['type']>, ListOperator>, OneOf<F> | ParameterRef>
      | TestOf<F['id'], Extract<Reading<F['type']>, ListOperator>, readonly OneOf<F>[]>
  : never;
type TestOf<Fact extends string, Operator, Value> = [Operator] extends [never]
  ? never
  : { readonly fact: Fact; readonly operator: Operator; readonly value: Value };

/** A derived fact's type is only known when its table is looked into: any operator, any value. */
type TestsOnDerived<Id extends string> = TestOf<Id, OperatorName, boolean | number | string | ParameterRef>;

type ConditionOver<Test, Named extends string> =
  | { readonly all: readonly ConditionOver<Test, Named>[] }
  | { readonly any: readonly ConditionOver<Test, Named>[] }
  | { readonly not: ConditionOver<Test, Named> }
  | { readonly condition: Named }
  | Test;

/** A rule set whose parts may only name what is there; the ids are inferred from where they are declared. */
interface NamedRuleSet<
  Facts extends readonly FactData[],
  Derived extends string,
  Named extends string,
  Criterion extends string,
  Family extends string,
  Profile extends string,
  When = ConditionOver<
    TestsOn<Facts[number] | (typeof RECORD_FACTS)[number]> | TestsOnDerived<NoInfer<Derived>>,
    NoInfer<Named>
  >,
> extends Omit<
    RuleSetData,
    'facts' | 'derivedFacts' | 'conditions' | 'criteria' | 'families' | 'profiles' | 'defaultProfile'
  > {
  readonly facts: Facts;
  readonly derivedFacts: readonly (DerivedFactData & { readonly id: Derived })[];
  readonly conditions: readonly {
    readonly id: Named;
    readonly label: string;
    readonly when: NoInfer<When>;
  }[];
  readonly criteria: readonly (Omit<CriterionData, 'id' | 'family' | 'appliesWhen' | 'when'> & {
    readonly id: Criterion;
    readonly family: NoInfer<Family>;
    readonly appliesWhen?: NoInfer<When>;
    readonly when: NoInfer<When>;
  })[];
  readonly families: readonly { readonly id: Family; readonly label: string }[];
  readonly profiles: readonly (Omit<ProfileData, 'id' | 'points' | 'caps'> & {
    readonly id: Profile;
    readonly points?: { readonly [Id in NoInfer<Criterion>]?: string };
    readonly caps?: { readonly [Id in NoInfer<Family>]?: string };
  })[];
  readonly defaultProfile: NoInfer<Profile>;
}

/**
 * A rule set written in TypeScript. A misspelt fact, an operator that does not read its fact, a value of the wrong type, and a criterion, family,
 * profile or condition that is not there do not compile; everything else is checked as `parseRuleSet` checks it.
 * @throws RuleSetError with every problem found.
 */
export function defineRuleSet<
  const Facts extends readonly FactData[],
  Criterion extends string,
  Family extends string,
  Profile extends string,
  Derived extends string = never,
  Named extends string = never,
>(
  data: NamedRuleSet<Facts, Derived, Named, Criterion, Family, Profile>,
): RuleSet<AnswersOf<{ readonly facts: Facts }> & RecordAnswers> {
  return parseRuleSet<AnswersOf<{ readonly facts: Facts }> & RecordAnswers>(data);
}
