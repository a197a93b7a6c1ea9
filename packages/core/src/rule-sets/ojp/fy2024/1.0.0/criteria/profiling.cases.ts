import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2024 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2024>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const two = { ...agency, 'profiling.ban': true, 'profiling.complaintProcedure': true } as const;

export const profilingCases: readonly Case[] = [
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'profiling.trainingInterval': 11 },
    outcome: 'met',
    why: 'one month under a year',
  },
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'profiling.trainingInterval': 12 },
    outcome: 'met',
    why: 'a year exactly is yearly',
  },
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'profiling.trainingInterval': 13 },
    outcome: 'not_met',
    why: 'one month over',
  },
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'profiling.trainingInterval': 24 },
    parameters: { 'bias-training-months': 24 },
    outcome: 'met',
    why: 'a solicitation may set another interval',
  },
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'profiling.trainingInterval': { status: 'not_applicable' } },
    outcome: 'not_met',
    why: 'no training is not yearly training',
  },
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'profiling.trainingInterval': 12, 'profiling.complaintProcedure': false },
    outcome: 'not_met',
    why: 'complaints are one of the three',
  },
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'profiling.trainingInterval': 12, 'profiling.ban': false },
    outcome: 'not_met',
    why: 'and so is the ban',
  },
  {
    criterion: 'le-anti-profiling',
    facts: two,
    outcome: 'indeterminate',
    why: 'the interval was not answered',
  },
  {
    criterion: 'le-anti-profiling',
    facts: { ...two, 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit has no officers to train',
  },
  ...roleCases('le-anti-profiling', { ...two, 'profiling.trainingInterval': 12 }),
];
