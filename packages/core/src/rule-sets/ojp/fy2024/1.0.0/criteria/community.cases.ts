import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2024 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2024>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const none = { 'applicant.lawEnforcementRole': 'none' } as const;

export const communityCases: readonly Case[] = [
  ...(['cit', 'co_responder', 'mobile_crisis', 'alternative_responder'] as const).map(
    (model): Case => ({
      criterion: 'le-crisis-response',
      facts: { ...agency, 'crisis.responseModel': model },
      outcome: 'met',
      why: 'any model is enough',
    }),
  ),
  ...roleCases(
    'le-crisis-response',
    { 'crisis.responseModel': 'mobile_crisis' } as const,
    ['government_for_agency', 'other_government'],
    { other_government: 'a county health department may send the teams' },
  ),
  {
    criterion: 'le-crisis-response',
    facts: { ...agency, 'crisis.responseModel': 'none' },
    outcome: 'not_met',
    why: 'no model',
  },
  {
    criterion: 'le-crisis-response',
    facts: { ...agency, 'crisis.responseModel': { status: 'not_applicable' } },
    outcome: 'not_met',
    why: 'an agency that takes no such calls has no model',
  },
  { criterion: 'le-crisis-response', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion: 'le-crisis-response',
    facts: none,
    outcome: 'not_applicable',
    why: 'the row is for governments and their agencies',
  },
  {
    criterion: 'le-community-dialogue',
    facts: { ...agency, 'community.dialoguePlan': true },
    outcome: 'met',
    why: 'there is a plan',
  },
  {
    criterion: 'le-community-dialogue',
    facts: { ...agency, 'community.dialoguePlan': false },
    outcome: 'not_met',
    why: 'there is none',
  },
  { criterion: 'le-community-dialogue', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion: 'le-community-dialogue',
    facts: none,
    outcome: 'not_applicable',
    why: 'the row is for law enforcement',
  },
  ...roleCases('le-community-dialogue', { 'community.dialoguePlan': true }),
];
