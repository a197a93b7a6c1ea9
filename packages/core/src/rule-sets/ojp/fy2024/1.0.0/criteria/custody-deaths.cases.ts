import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2024 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2024>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const prison = { 'applicant.lawEnforcementRole': 'corrections' } as const;
const inPrisons = { corrections: 'people die in prisons too' } as const;
const none = { 'applicant.lawEnforcementRole': 'none' } as const;

export const custodyDeathCases: readonly Case[] = [
  {
    criterion: 'le-custody-death-investigation',
    facts: { ...agency, 'custodyDeaths.independentInvestigation': true },
    outcome: 'met',
    why: 'investigated independently',
  },
  {
    criterion: 'le-custody-death-investigation',
    facts: {
      ...prison,
      'custodyDeaths.independentInvestigation': true,
      'custodyDeaths.investigator': 'the state police',
    },
    outcome: 'met',
    why: 'who investigates is shown, not tested',
  },
  ...roleCases(
    'le-custody-death-investigation',
    { 'custodyDeaths.independentInvestigation': true },
    ['government_for_agency', 'corrections'],
    inPrisons,
  ),
  {
    criterion: 'le-custody-death-investigation',
    facts: { ...agency, 'custodyDeaths.independentInvestigation': false },
    outcome: 'not_met',
    why: 'not investigated independently',
  },
  {
    criterion: 'le-custody-death-investigation',
    facts: prison,
    outcome: 'indeterminate',
    why: 'not answered',
  },
  {
    criterion: 'le-custody-death-investigation',
    facts: none,
    outcome: 'not_applicable',
    why: 'a nonprofit holds nobody',
  },
  {
    criterion: 'le-custody-death-notification',
    facts: { ...agency, 'custodyDeaths.notificationPolicy': true, 'custodyDeaths.familySupport': true },
    outcome: 'met',
    why: 'families are notified and supported',
  },
  ...roleCases(
    'le-custody-death-notification',
    { 'custodyDeaths.notificationPolicy': true, 'custodyDeaths.familySupport': true },
    ['government_for_agency', 'corrections'],
    inPrisons,
  ),
  {
    criterion: 'le-custody-death-notification',
    facts: { ...prison, 'custodyDeaths.notificationPolicy': true, 'custodyDeaths.familySupport': false },
    outcome: 'not_met',
    why: 'notified, and then left alone',
  },
  {
    criterion: 'le-custody-death-notification',
    facts: { ...agency, 'custodyDeaths.notificationPolicy': false, 'custodyDeaths.familySupport': true },
    outcome: 'not_met',
    why: 'supported, if they ever hear of it',
  },
  {
    criterion: 'le-custody-death-notification',
    facts: {
      ...agency,
      'custodyDeaths.notificationPolicy': false,
      'custodyDeaths.familySupport': { status: 'not_applicable' },
    },
    outcome: 'not_met',
    why: 'without a policy, support is not a question',
  },
  {
    criterion: 'le-custody-death-notification',
    facts: { ...agency, 'custodyDeaths.notificationPolicy': true },
    outcome: 'indeterminate',
    why: 'support was not answered',
  },
  {
    criterion: 'le-custody-death-notification',
    facts: none,
    outcome: 'not_applicable',
    why: 'a nonprofit holds nobody',
  },
];
