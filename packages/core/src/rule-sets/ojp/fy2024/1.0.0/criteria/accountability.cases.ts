import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2024 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2024>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const none = { 'applicant.lawEnforcementRole': 'none' } as const;

export const accountabilityCases: readonly Case[] = [
  {
    criterion: 'le-ndi',
    facts: { ...agency, 'hiring.decertificationQuery': true },
    outcome: 'met',
    why: 'it asks; whether it contributes is shown, not tested',
  },
  ...roleCases(
    'le-ndi',
    { 'hiring.decertificationQuery': true },
    ['government_for_agency', 'officer_standards_board'],
    { officer_standards_board: 'a board of officer standards asks before it certifies' },
  ),
  {
    criterion: 'le-ndi',
    facts: { ...agency, 'hiring.decertificationQuery': false },
    outcome: 'not_met',
    why: 'it does not ask',
  },
  { criterion: 'le-ndi', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  { criterion: 'le-ndi', facts: none, outcome: 'not_applicable', why: 'a nonprofit hires no officers' },
  {
    criterion: 'le-accreditation',
    facts: { ...agency, 'accreditation.status': 'accredited', 'accreditation.expiresOn': '2020-01-01' },
    outcome: 'met',
    why: 'accredited; the day it ends is shown, not tested',
  },
  {
    criterion: 'le-accreditation',
    facts: { ...agency, 'accreditation.status': 'in_process' },
    outcome: 'met',
    why: 'on the way is enough',
  },
  {
    criterion: 'le-accreditation',
    facts: { ...agency, 'accreditation.status': 'none' },
    outcome: 'not_met',
    why: 'neither',
  },
  { criterion: 'le-accreditation', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  ...roleCases('le-accreditation', { 'accreditation.status': 'accredited' } as const),
  {
    criterion: 'le-accreditation',
    facts: none,
    outcome: 'not_applicable',
    why: 'a nonprofit is not accredited',
  },
];
