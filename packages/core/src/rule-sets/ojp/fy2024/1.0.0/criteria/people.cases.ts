import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2024 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2024>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;

const programs: readonly Case[] = (
  [
    ['le-officer-wellness', 'wellness.program'],
    ['le-suicide-prevention', 'wellness.suicidePrevention'],
  ] as const
).flatMap(([criterion, fact]): Case[] => [
  { criterion, facts: { ...agency, [fact]: true }, outcome: 'met', why: 'it does' },
  ...roleCases(criterion, { [fact]: true }),
  { criterion, facts: { ...agency, [fact]: false }, outcome: 'not_met', why: 'it does not' },
  { criterion, facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion,
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit has no officers',
  },
]);

const hiring: readonly Case[] = [
  {
    criterion: 'le-hiring-retention',
    facts: { ...agency, 'hiring.backgroundScreening': true, 'hiring.policyAdherence': true },
    outcome: 'met',
    why: 'both',
  },
  {
    criterion: 'le-hiring-retention',
    facts: { ...agency, 'hiring.backgroundScreening': true, 'hiring.policyAdherence': false },
    outcome: 'not_met',
    why: 'one of the two',
  },
  {
    criterion: 'le-hiring-retention',
    facts: { ...agency, 'hiring.backgroundScreening': false, 'hiring.policyAdherence': true },
    outcome: 'not_met',
    why: 'the other of the two',
  },
  {
    criterion: 'le-hiring-retention',
    facts: { ...agency, 'hiring.backgroundScreening': true },
    outcome: 'indeterminate',
    why: 'evaluations were not answered',
  },
  {
    criterion: 'le-hiring-retention',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit hires no officers',
  },
  ...roleCases('le-hiring-retention', { 'hiring.backgroundScreening': true, 'hiring.policyAdherence': true }),
];

export const peopleCases: readonly Case[] = [...programs, ...hiring];
