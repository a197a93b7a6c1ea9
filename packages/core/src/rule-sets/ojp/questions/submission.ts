import type { FactData } from '../../../model/fact.ts';

export const submissionFacts = [
  {
    id: 'submission.narrative',
    type: 'boolean',
    label: 'proposal narrative submitted',
    question: 'Was a proposal narrative submitted?',
    changeable: true,
  },
  {
    id: 'submission.budget',
    type: 'boolean',
    label: 'budget submitted',
    question: 'Was a detailed budget with its narrative submitted?',
    changeable: true,
  },
  {
    id: 'submission.keyPeople',
    type: 'boolean',
    label: 'résumés submitted',
    question: 'Were résumés of the key people submitted?',
    changeable: true,
  },
  {
    id: 'submission.bothStepsOnTime',
    type: 'boolean',
    label: 'both steps on time',
    question: 'Was each of the two filing steps, Grants.gov and JustGrants, finished by its deadline?',
    changeable: true,
  },
] as const satisfies readonly FactData[];
