import type { SolicitationData } from '../../../../../model/solicitation.ts';

export const ojpFy2024Generic = {
  id: 'ojp-fy2024-generic',
  title: 'OJP, FY2024, no particular call',
  cycle: 'FY2024',
  ruleSet: 'ojp-fy2024',
  basis: 'reconstructed',
  note: 'No solicitation: the criteria of the cycle as they stand in the rule set. No FY2024 list of law enforcement priorities was seen; this one is inferred from the Department’s word that it would be longer than that of FY2023.',
} as const satisfies SolicitationData;
