import type { FactData } from '../../../model/fact.ts';

export const custodyDeathFacts = [
  {
    id: 'custodyDeaths.independentInvestigation',
    type: 'boolean',
    label: 'independent investigation of deaths in custody',
    question:
      'Does a policy or agreement provide that deaths in custody are criminally investigated independently?',
    changeable: true,
  },
  {
    id: 'custodyDeaths.investigator',
    type: 'text',
    label: 'who investigates',
    question: 'Who investigates such a death?',
    changeable: true,
  },
  {
    id: 'custodyDeaths.notificationPolicy',
    type: 'boolean',
    label: 'notification of families',
    question:
      'Does a policy provide for notifying the family of a person who dies in custody, in time and fittingly?',
    changeable: true,
  },
  {
    id: 'custodyDeaths.familySupport',
    type: 'boolean',
    label: 'support of families',
    question: 'Does it provide for supporting the family?',
    help: 'Answer “not applicable” if there is no such policy.',
    notApplicable: true,
    changeable: true,
  },
] as const satisfies readonly FactData[];
