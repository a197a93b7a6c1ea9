import type { FactData } from '../../../model/fact.ts';

/** The seven elements of the Department's policy, as its fact sheet lists them. */
export const useOfForceFacts = [
  {
    id: 'useOfForce.preservationOfLife',
    type: 'boolean',
    label: 'preservation of life',
    question: 'Does the use-of-force policy put valuing and preserving human life first?',
    changeable: true,
  },
  {
    id: 'useOfForce.deadlyForceNecessity',
    type: 'boolean',
    label: 'deadly force only when necessary',
    question:
      'Does it allow deadly force only when necessary, on a reasonable belief of imminent danger of death or serious injury?',
    changeable: true,
  },
  {
    id: 'useOfForce.deEscalation',
    type: 'boolean',
    label: 'de-escalation',
    question: 'Does it require training in de-escalation, and its use where feasible?',
    changeable: true,
  },
  {
    id: 'useOfForce.dutyToIntervene',
    type: 'boolean',
    label: 'duty to intervene',
    question: 'Does it oblige officers to step in when another officer uses excessive force?',
    changeable: true,
  },
  {
    id: 'useOfForce.medicalAid',
    type: 'boolean',
    label: 'duty of medical aid',
    question: 'Does it oblige officers to call for or give medical aid as needed?',
    changeable: true,
  },
  {
    id: 'useOfForce.publicPosting',
    type: 'boolean',
    label: 'use-of-force policy posted',
    question: 'Is the policy posted where the public can read it?',
    changeable: true,
  },
  {
    id: 'useOfForce.trainingInterval',
    type: 'integer',
    label: 'interval of use-of-force training',
    unit: 'months',
    question: 'How many months pass at most between two trainings of an officer on the policy?',
    help: '12 for yearly training. Answer “not applicable” if officers are not trained on it.',
    minimum: 1,
    maximum: 120,
    notApplicable: true,
    changeable: true,
  },
] as const satisfies readonly FactData[];
