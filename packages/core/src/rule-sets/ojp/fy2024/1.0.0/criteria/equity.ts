import type { CriterionData } from '../../../../../model/criterion.ts';

export const equityCriteria = [
  {
    id: 'eq-1a-advance-equity',
    kind: 'priority_consideration',
    family: 'equity',
    label: 'Is designed to advance equity and remove barriers',
    when: {
      all: [
        { fact: 'equity.inequityIdentified', operator: 'equals', value: true },
        { fact: 'equity.approachDescribed', operator: 'equals', value: true },
        { fact: 'equity.reviewerFinding', operator: 'equals', value: true },
      ],
    },
    shows: ['equity.populations', 'equity.approach'],
    citations: [
      { document: 'eo-13985', gist: 'the order on racial equity' },
      { document: 'eo-14091', gist: 'the later order that carried it further' },
      {
        document: 'girls-trafficking-restatement-fy2024',
        gist: 'priority 1A, for projects that advance equity and remove barriers for underserved communities',
      },
    ],
    evidence: 'The pages of the narrative that name the inequity and describe how the project addresses it.',
    basis: {
      item: 'official-summary',
      test: 'modelling-choice',
      note: 'The substance and the label 1A were read in a third party’s restatement of one FY2024 call. Splitting it into two elements of the narrative and a reviewer’s finding is ours.',
    },
  },
  {
    id: 'eq-1b-culturally-specific',
    kind: 'priority_consideration',
    family: 'equity',
    label: 'Is, or substantially funds, a culturally specific organization',
    when: {
      all: [
        {
          any: [
            { fact: 'applicant.culturallySpecific', operator: 'equals', value: true },
            {
              fact: 'budget.culturallySpecificShare',
              operator: 'shareAtLeast',
              value: { parameter: 'culturally-specific-percent' },
            },
          ],
        },
        { fact: 'equity.serviceImprovementDescribed', operator: 'equals', value: true },
      ],
    },
    shows: ['equity.serviceImprovement'],
    citations: [
      { document: 'eo-13985', gist: 'the order on racial equity' },
      { document: 'eo-14091', gist: 'the later order that carried it further' },
      {
        document: 'ojp-practice',
        gist: 'priority where the applicant, or a subrecipient with a large part of the funds, is a culturally specific organization',
      },
    ],
    evidence: 'The subawards in the budget, and the pages that describe how the status improves the service.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'Recalled; the sentence, its percentage, its denominator and the definition were not seen. That one subrecipient must reach the percentage alone is ours.',
    },
  },
] as const satisfies readonly CriterionData[];
