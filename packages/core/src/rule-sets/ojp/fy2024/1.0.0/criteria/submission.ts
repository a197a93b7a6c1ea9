import type { CriterionData } from '../../../../../model/criterion.ts';

export const submissionCriteria = [
  {
    id: 'bmr-elements',
    kind: 'completeness',
    family: 'completeness',
    label: 'Has the basic elements, filed in time',
    when: {
      all: [
        { fact: 'submission.narrative', operator: 'equals', value: true },
        { fact: 'submission.budget', operator: 'equals', value: true },
        { fact: 'submission.keyPeople', operator: 'equals', value: true },
        { fact: 'submission.bothStepsOnTime', operator: 'equals', value: true },
      ],
    },
    citations: [
      {
        document: 'nij-proposal-review',
        gist: 'a proposal without narrative, budget or résumés of the key people is not reviewed; the applicant may appeal',
      },
    ],
    evidence: 'The files submitted, and the two receipts.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'The elements are NIJ’s; which were critical was settled solicitation by solicitation. Joining them with both deadlines is ours.',
    },
    offBecause: 'the list of elements was seen for NIJ alone',
  },
] as const satisfies readonly CriterionData[];
