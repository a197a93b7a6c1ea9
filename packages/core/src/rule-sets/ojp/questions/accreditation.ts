import type { FactData } from '../../../model/fact.ts';

export const accreditationFacts = [
  {
    id: 'accreditation.status',
    type: 'enum',
    label: 'accreditation',
    question: 'Is the agency accredited by an independent credentialing body?',
    help: 'An agency’s own certificate about itself is no accreditation.',
    values: [
      { value: 'accredited', label: 'accredited' },
      { value: 'in_process', label: 'in the process of accreditation' },
      { value: 'none', label: 'neither' },
    ],
    changeable: true,
  },
  {
    id: 'accreditation.body',
    type: 'text',
    label: 'accrediting body',
    question: 'Which body is it, and is it recognized as an authorized, independent credentialing body?',
  },
  {
    id: 'accreditation.expiresOn',
    type: 'date',
    label: 'end of the accreditation',
    question: 'On which day does the accreditation end?',
    help: 'Shown beside the answer; it changes no outcome.',
  },
] as const satisfies readonly FactData[];
