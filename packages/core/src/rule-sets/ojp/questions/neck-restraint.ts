import type { FactData } from '../../../model/fact.ts';

export const neckRestraintFacts = [
  {
    id: 'policy.chokeholdBan',
    type: 'enum',
    label: 'chokehold ban',
    question: 'Does the agency’s written policy ban chokeholds?',
    values: [
      { value: 'none', label: 'no' },
      { value: 'except_deadly_force', label: 'yes, except where deadly force is authorized' },
      { value: 'total', label: 'yes, always' },
    ],
    changeable: true,
  },
  {
    id: 'policy.carotidBan',
    type: 'enum',
    label: 'carotid restraint ban',
    question: 'Does the agency’s written policy ban carotid restraints?',
    values: [
      { value: 'none', label: 'no' },
      { value: 'except_deadly_force', label: 'yes, except where deadly force is authorized' },
      { value: 'total', label: 'yes, always' },
    ],
    changeable: true,
  },
] as const satisfies readonly FactData[];
