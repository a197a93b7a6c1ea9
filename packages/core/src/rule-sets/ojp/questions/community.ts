import type { FactData } from '../../../model/fact.ts';

export const communityFacts = [
  {
    id: 'community.dialoguePlan',
    type: 'boolean',
    label: 'plan for community dialogues',
    question: 'Has the agency a plan for dialogues with its community, after uses of deadly force above all?',
    changeable: true,
  },
] as const satisfies readonly FactData[];
