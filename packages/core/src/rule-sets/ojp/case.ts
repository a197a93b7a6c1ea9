import type { AnswersOf, RecordAnswers } from '../../model/answers.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ParameterValue, RuleSetData } from '../../model/rule-set.ts';

/** One criterion, some answers, and the outcome that has to follow: read by the tests, and by people who want to know what a rule does. */
export interface CriterionCase<Data extends Pick<RuleSetData, 'facts'>> {
  readonly criterion: string;
  readonly facts: AnswersOf<Data> & RecordAnswers;
  /** What a solicitation sets for this case; the defaults where absent. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly outcome: Outcome;
  readonly why: string;
}
