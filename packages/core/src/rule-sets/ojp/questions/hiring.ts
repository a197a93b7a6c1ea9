import type { FactData } from '../../../model/fact.ts';

export const decertificationFacts = [
  {
    id: 'hiring.decertificationQuery',
    type: 'boolean',
    label: 'query of the National Decertification Index',
    question: 'Is the National Decertification Index queried before an officer is hired or certified?',
    changeable: true,
  },
  {
    id: 'hiring.decertificationContribution',
    type: 'text',
    label: 'contribution to the National Decertification Index',
    question:
      'Does the agency contribute to the index, itself or through its state’s board of officer standards?',
    changeable: true,
  },
] as const satisfies readonly FactData[];

export const hiringFacts = [
  {
    id: 'hiring.backgroundScreening',
    type: 'boolean',
    label: 'background screening',
    question: 'Are officers screened before hiring, with a background investigation and validated selection?',
    changeable: true,
  },
  {
    id: 'hiring.policyAdherence',
    type: 'boolean',
    label: 'adherence to policy in evaluations',
    question:
      'Do performance evaluations and promotions look at how an officer keeps to the agency’s policies?',
    changeable: true,
  },
] as const satisfies readonly FactData[];
