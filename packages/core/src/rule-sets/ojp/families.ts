import type { FamilyData } from '../../model/criterion.ts';

export const sharedFamilies = [
  { id: 'equity', label: 'Equity' },
  { id: 'data', label: 'Data reported' },
  { id: 'policy', label: 'Policies' },
] as const satisfies readonly FamilyData[];

export const gateFamilies = [
  { id: 'gate', label: 'Eligibility' },
  { id: 'completeness', label: 'Completeness' },
] as const satisfies readonly FamilyData[];
