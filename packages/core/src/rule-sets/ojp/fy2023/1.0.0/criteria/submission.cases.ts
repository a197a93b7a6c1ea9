import type { CriterionCase } from '../../../case.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const complete = {
  'submission.narrative': true,
  'submission.budget': true,
  'submission.keyPeople': true,
  'submission.bothStepsOnTime': true,
} as const;

export const submissionCases: readonly Case[] = [
  { criterion: 'bmr-elements', facts: complete, outcome: 'met', why: 'all there, and in time' },
  {
    criterion: 'bmr-elements',
    facts: { ...complete, 'submission.narrative': false },
    outcome: 'not_met',
    why: 'the narrative is one of the elements',
  },
  {
    criterion: 'bmr-elements',
    facts: { ...complete, 'submission.budget': false },
    outcome: 'not_met',
    why: 'the budget is one of the elements',
  },
  {
    criterion: 'bmr-elements',
    facts: { ...complete, 'submission.keyPeople': false },
    outcome: 'not_met',
    why: 'résumés are one of the elements',
  },
  {
    criterion: 'bmr-elements',
    facts: { ...complete, 'submission.bothStepsOnTime': false },
    outcome: 'not_met',
    why: 'one of the two steps was late',
  },
  {
    criterion: 'bmr-elements',
    facts: { 'submission.narrative': true, 'submission.budget': true, 'submission.keyPeople': true },
    outcome: 'indeterminate',
    why: 'whether both steps were in time was not answered',
  },
];
