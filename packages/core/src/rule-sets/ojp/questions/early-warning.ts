import type { FactData } from '../../../model/fact.ts';

export const earlyWarningFacts = [
  {
    id: 'useOfForce.earlyWarningSystem',
    type: 'boolean',
    label: 'early warning system',
    question:
      'Does the agency run an early warning system, or another risk management tool, that lets supervisors see problematic conduct in time?',
    changeable: true,
  },
] as const satisfies readonly FactData[];
