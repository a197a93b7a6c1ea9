import type { FactData } from '../../../model/fact.ts';

export const subawardFacts = [
  {
    id: 'subawards.planned',
    type: 'boolean',
    label: 'subawards planned',
    question: 'Does the budget plan any subaward?',
    help: 'A contract that buys goods or services is not a subaward.',
    changeable: true,
  },
  {
    id: 'subawards',
    type: 'table',
    label: 'subawards',
    question: 'Which subawards does the budget plan?',
    help: 'One row for each subaward. Contracts that buy goods or services do not belong here.',
    plannedBy: 'subawards.planned',
    changeable: true,
    columns: [
      {
        id: 'subrecipient_name',
        type: 'text',
        label: 'subrecipient',
        question: 'Who would receive the subaward?',
        help: 'Write one subrecipient the same way in every row: its rows are added together.',
      },
      {
        id: 'amount',
        type: 'money',
        label: 'amount of the subaward',
        unit: 'US dollars',
        minimum: '0',
        question: 'How much of the requested federal funds would it receive?',
      },
      {
        id: 'culturally_specific',
        type: 'boolean',
        label: 'culturally specific subrecipient',
        question: 'Is the subrecipient a culturally specific organization?',
      },
      {
        id: 'law_enforcement',
        type: 'boolean',
        label: 'law enforcement subrecipient',
        question: 'Is the subrecipient a law enforcement agency?',
      },
      {
        id: 'tribal',
        type: 'boolean',
        label: 'Tribal subrecipient',
        question: 'Is the subrecipient a Tribal agency?',
      },
      {
        id: 'safe_policing_certification',
        type: 'enum',
        label: 'subrecipient’s safe-policing certification',
        question: 'If it is a law enforcement agency, where does its safe-policing certification stand?',
        values: [
          { value: 'certified', label: 'certified by an approved independent credentialing body' },
          { value: 'in_process', label: 'certification begun' },
          { value: 'none', label: 'neither' },
        ],
      },
      {
        id: 'safe_policing_certified_on',
        type: 'date',
        label: 'day of the subrecipient’s certification',
        question: 'On which day was it certified?',
        help: 'Shown beside the answer; it changes no outcome.',
      },
    ],
  },
] as const satisfies readonly FactData[];
