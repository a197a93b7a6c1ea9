import type { CriterionCase } from '../../../case.ts';
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
  {
    criterion,
    facts: { 'applicant.lawEnforcementRole': 'government_for_agency', [fact]: true },
    outcome: 'met',
    why: 'a city may apply for its police',
  },
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
];

export const peopleCases: readonly Case[] = [...programs, ...hiring];
