import type { SolicitationData } from '../../../../../model/solicitation.ts';

export const ojpFy2023Generic = {
  id: 'ojp-fy2023-generic',
  title: 'OJP, FY2023, no particular call',
  cycle: 'FY2023',
  ruleSet: 'ojp-fy2023',
  basis: 'reconstructed',
  note: 'No solicitation: the criteria of the cycle as they stand in the rule set. Only relevant calls had the law enforcement priorities, and that others had the same list as the Body-Worn Camera call is inferred.',
} as const satisfies SolicitationData;
