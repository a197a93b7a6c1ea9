import type { CriterionCase } from '../../../case.ts';
import { useOfForceCases as casesFy2023 } from '../../../fy2023/1.0.0/criteria/use-of-force.cases.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2024 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2024>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;

const earlyWarning: readonly Case[] = [
  {
    criterion: 'le-early-warning',
    facts: { ...agency, 'useOfForce.earlyWarningSystem': true },
    outcome: 'met',
    why: 'it runs one',
  },
  {
    criterion: 'le-early-warning',
    facts: { ...agency, 'useOfForce.earlyWarningSystem': false },
    outcome: 'not_met',
    why: 'it runs none',
  },
  { criterion: 'le-early-warning', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion: 'le-early-warning',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit has no officers',
  },
  ...roleCases('le-early-warning', { 'useOfForce.earlyWarningSystem': true }),
];

/** The tests of FY2023, unchanged, and one of this cycle. */
export const useOfForceCases: readonly Case[] = [...casesFy2023, ...earlyWarning];
