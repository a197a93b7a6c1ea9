import type { SolicitationData } from '../model/solicitation.ts';

/** An invented call of the cycle of the small rule set; its parts can be replaced. */
export function smallSolicitation(more: Partial<SolicitationData> = {}): SolicitationData {
  return {
    id: 'small-call',
    title: 'A small invented call',
    cycle: 'FY2023',
    ruleSet: 'small',
    basis: 'modelling-choice',
    note: 'invented for tests',
    ...more,
  };
}
