import type { FactData } from '../../../model/fact.ts';

export const equityFacts = [
  {
    id: 'equity.inequityIdentified',
    type: 'boolean',
    label: 'inequity identified in the narrative',
    question: 'Does the narrative identify the inequity that the project will address, and whom it affects?',
    changeable: true,
  },
  {
    id: 'equity.populations',
    type: 'text',
    label: 'communities named',
    question: 'Which communities does the narrative name as affected?',
    changeable: true,
  },
  {
    id: 'equity.approachDescribed',
    type: 'boolean',
    label: 'approach to the inequity described',
    question:
      'Does the narrative describe how the project will address that inequity and widen access for those communities?',
    changeable: true,
  },
  {
    id: 'equity.approach',
    type: 'text',
    label: 'approach to the inequity',
    question: 'In which words, or at which page, does the narrative describe how?',
    changeable: true,
  },
  {
    id: 'equity.reviewerFinding',
    type: 'boolean',
    label: 'reviewer’s finding on equity',
    question:
      'Having read the narrative, do you find that the project is designed to advance equity and remove barriers?',
    help: 'A judgement, not a count: leave it unanswered until the narrative has been read.',
    answeredBy: 'reviewer',
  },
  {
    id: 'equity.serviceImprovementDescribed',
    type: 'boolean',
    label: 'better service described',
    question:
      'Does the application describe how being, or funding, a culturally specific organization improves its service to the people it is for?',
    help: 'Answer “not applicable” if neither the applicant nor a subrecipient is a culturally specific organization.',
    notApplicable: true,
    changeable: true,
  },
  {
    id: 'equity.serviceImprovement',
    type: 'text',
    label: 'better service',
    question: 'In which words, or at which page, does the application describe that improvement?',
    changeable: true,
  },
] as const satisfies readonly FactData[];
