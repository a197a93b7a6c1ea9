import type { DerivedFactData } from '../../../model/derived-fact.ts';
import type { FactData } from '../../../model/fact.ts';

export const safePolicingFacts = [
  {
    id: 'safePolicing.certification',
    type: 'enum',
    label: 'safe-policing certification',
    question: 'Where does the agency’s safe-policing certification under Executive Order 13929 stand?',
    values: [
      { value: 'certified', label: 'certified by an approved independent credentialing body' },
      { value: 'in_process', label: 'certification begun' },
      { value: 'none', label: 'neither' },
    ],
    changeable: true,
  },
  {
    id: 'safePolicing.certifiedOn',
    type: 'date',
    label: 'day of the safe-policing certification',
    question: 'On which day was the agency certified?',
    help: 'Shown beside the answer; it changes no outcome.',
  },
  {
    id: 'safePolicing.credentialingBody',
    type: 'text',
    label: 'credentialing body',
    question: 'Which credentialing body certified the agency, or is certifying it?',
  },
] as const satisfies readonly FactData[];

export const safePolicingDerivedFacts = [
  {
    id: 'subrecipients.lawEnforcement',
    label: 'law enforcement subrecipients that are not Tribal',
    description: 'Whether a law enforcement agency that is not Tribal would receive a subaward.',
    derive: {
      aggregate: 'any',
      table: 'subawards',
      where: {
        all: [
          { fact: 'law_enforcement', operator: 'equals', value: true },
          { fact: 'tribal', operator: 'equals', value: false },
        ],
      },
    },
  },
  {
    id: 'subrecipients.uncertifiedLawEnforcement',
    label: 'uncertified law enforcement subrecipients that are not Tribal',
    description:
      'Whether a law enforcement agency that is not Tribal would receive a subaward and has neither the certification nor begun it.',
    derive: {
      aggregate: 'any',
      table: 'subawards',
      where: {
        all: [
          { fact: 'law_enforcement', operator: 'equals', value: true },
          { fact: 'tribal', operator: 'equals', value: false },
          { fact: 'safe_policing_certification', operator: 'equals', value: 'none' },
        ],
      },
    },
  },
] as const satisfies readonly DerivedFactData[];
