import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const six = {
  ...agency,
  'useOfForce.preservationOfLife': true,
  'useOfForce.deadlyForceNecessity': true,
  'useOfForce.deEscalation': true,
  'useOfForce.dutyToIntervene': true,
  'useOfForce.medicalAid': true,
  'useOfForce.publicPosting': true,
} as const;

const policy: readonly Case[] = [
  {
    criterion: 'le-uof-policy',
    facts: { ...six, 'useOfForce.trainingInterval': 11 },
    outcome: 'met',
    why: 'one month under a year',
  },
  {
    criterion: 'le-uof-policy',
    facts: { ...six, 'useOfForce.trainingInterval': 12 },
    outcome: 'met',
    why: 'a year exactly is yearly',
  },
  {
    criterion: 'le-uof-policy',
    facts: { ...six, 'useOfForce.trainingInterval': 13 },
    outcome: 'not_met',
    why: 'one month over',
  },
  {
    criterion: 'le-uof-policy',
    facts: { ...six, 'useOfForce.trainingInterval': 18 },
    parameters: { 'use-of-force-training-months': 18 },
    outcome: 'met',
    why: 'a solicitation may set another interval',
  },
  {
    criterion: 'le-uof-policy',
    facts: { ...six, 'useOfForce.trainingInterval': { status: 'not_applicable' } },
    outcome: 'not_met',
    why: 'officers who are not trained are not trained yearly',
  },
  ...(
    [
      'useOfForce.preservationOfLife',
      'useOfForce.deadlyForceNecessity',
      'useOfForce.deEscalation',
      'useOfForce.dutyToIntervene',
      'useOfForce.medicalAid',
      'useOfForce.publicPosting',
    ] as const
  ).map(
    (missing): Case => ({
      criterion: 'le-uof-policy',
      facts: { ...six, 'useOfForce.trainingInterval': 12, [missing]: false },
      outcome: 'not_met',
      why: `${missing} is one of the seven`,
    }),
  ),
  { criterion: 'le-uof-policy', facts: six, outcome: 'indeterminate', why: 'the interval was not answered' },
  ...roleCases('le-uof-policy', { ...six, 'useOfForce.trainingInterval': 12 }),
  {
    criterion: 'le-uof-policy',
    facts: { ...six, 'useOfForce.trainingInterval': 12, 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit uses no force',
  },
];

const elements: readonly Case[] = (
  [
    ['le-duty-intervene', 'useOfForce.dutyToIntervene'],
    ['le-medical-aid', 'useOfForce.medicalAid'],
  ] as const
).flatMap(([criterion, fact]): Case[] => [
  { criterion, facts: { ...agency, [fact]: true }, outcome: 'met', why: 'the policy obliges officers to it' },
  ...roleCases(criterion, { [fact]: true }),
  { criterion, facts: { ...agency, [fact]: false }, outcome: 'not_met', why: 'the policy does not' },
  { criterion, facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion,
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit has no officers',
  },
]);

export const useOfForceCases: readonly Case[] = [...policy, ...elements];
