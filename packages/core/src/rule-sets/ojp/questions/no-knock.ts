import type { FactData } from '../../../model/fact.ts';

export const noKnockFacts = [
  {
    id: 'policy.noKnock',
    type: 'enum',
    label: 'no-knock policy',
    question: 'What does the agency’s written policy say about unannounced (no-knock) entries?',
    help: 'Answer “not applicable” if the agency makes no entries at all; that is an answer, and does not meet the criterion.',
    values: [
      { value: 'none', label: 'nothing that limits them' },
      { value: 'limits', label: 'it limits them' },
      { value: 'prohibits', label: 'it prohibits them' },
    ],
    notApplicable: true,
    changeable: true,
  },
] as const satisfies readonly FactData[];
