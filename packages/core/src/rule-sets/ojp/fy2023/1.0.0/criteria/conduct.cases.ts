import type { CriterionCase } from '../../../case.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const holds = { ...agency, 'equipment.restrictionPolicy': true, 'equipment.listedHeld': true } as const;

const noKnock: readonly Case[] = [
  {
    criterion: 'le-no-knock',
    facts: { ...agency, 'policy.noKnock': 'limits' },
    outcome: 'met',
    why: 'a limit is enough',
  },
  {
    criterion: 'le-no-knock',
    facts: { 'applicant.lawEnforcementRole': 'government_for_agency', 'policy.noKnock': 'prohibits' },
    outcome: 'met',
    why: 'a county may apply for its sheriff, and a ban is a limit',
  },
  {
    criterion: 'le-no-knock',
    facts: { ...agency, 'policy.noKnock': 'none' },
    outcome: 'not_met',
    why: 'nothing limits them',
  },
  {
    criterion: 'le-no-knock',
    facts: { ...agency, 'policy.noKnock': { status: 'not_applicable' } },
    outcome: 'not_met',
    why: 'an agency that makes no entries has no policy that limits them',
  },
  { criterion: 'le-no-knock', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion: 'le-no-knock',
    facts: { 'applicant.lawEnforcementRole': 'none', 'policy.noKnock': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit makes no entries',
  },
  {
    criterion: 'le-no-knock',
    facts: { 'applicant.lawEnforcementRole': 'corrections', 'policy.noKnock': 'limits' },
    outcome: 'not_applicable',
    why: 'the row is for law enforcement',
  },
];

const neckRestraint: readonly Case[] = [
  {
    criterion: 'le-neck-restraint',
    facts: {
      ...agency,
      'policy.chokeholdBan': 'except_deadly_force',
      'policy.carotidBan': 'except_deadly_force',
    },
    outcome: 'met',
    why: 'the exception is that of the order',
  },
  {
    criterion: 'le-neck-restraint',
    facts: { ...agency, 'policy.chokeholdBan': 'total', 'policy.carotidBan': 'except_deadly_force' },
    outcome: 'met',
    why: 'each ban may be the stricter one',
  },
  {
    criterion: 'le-neck-restraint',
    facts: { ...agency, 'policy.chokeholdBan': 'total', 'policy.carotidBan': 'none' },
    outcome: 'not_met',
    why: 'both have to be banned',
  },
  {
    criterion: 'le-neck-restraint',
    facts: { ...agency, 'policy.chokeholdBan': 'none' },
    outcome: 'not_met',
    why: 'one no settles it, whatever the other answer',
  },
  {
    criterion: 'le-neck-restraint',
    facts: { ...agency, 'policy.chokeholdBan': 'total' },
    outcome: 'indeterminate',
    why: 'the carotid restraint was not answered',
  },
  {
    criterion: 'le-neck-restraint',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit restrains nobody',
  },
];

const militarizedEquipment: readonly Case[] = [
  {
    criterion: 'le-militarized-equipment',
    facts: { ...agency, 'equipment.restrictionPolicy': true, 'equipment.listedHeld': false },
    outcome: 'met',
    why: 'a policy, and nothing on the list',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...agency,
      'equipment.restrictionPolicy': true,
      'equipment.listedHeld': false,
      'equipment.listedItems': { status: 'not_applicable' },
      'equipment.exceptionCertified': { status: 'not_applicable' },
    },
    outcome: 'met',
    why: 'where nothing is held the other questions do not apply',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...holds, 'equipment.listedItems': ['vehicles'], 'equipment.exceptionCertified': true },
    outcome: 'met',
    why: 'the order has an exception for certified vehicles',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...holds,
      'equipment.listedItems': ['explosives', 'vehicles'],
      'equipment.exceptionCertified': true,
    },
    outcome: 'met',
    why: 'and one for explosives',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...holds,
      'equipment.listedItems': ['vehicles', 'bayonets'],
      'equipment.exceptionCertified': true,
    },
    outcome: 'not_met',
    why: 'there is none for bayonets',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...holds, 'equipment.listedItems': ['vehicles'], 'equipment.exceptionCertified': false },
    outcome: 'not_met',
    why: 'the vehicle is not certified',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...holds,
      'equipment.listedItems': ['vehicles'],
      'equipment.exceptionCertified': { status: 'not_applicable' },
    },
    outcome: 'not_met',
    why: '“not applicable” is no certificate',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...agency, 'equipment.restrictionPolicy': false, 'equipment.listedHeld': false },
    outcome: 'not_met',
    why: 'to hold nothing is not a policy',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: holds,
    outcome: 'indeterminate',
    why: 'what is held was not answered',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...agency, 'equipment.restrictionPolicy': true },
    outcome: 'indeterminate',
    why: 'whether anything is held was not answered',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit has no such equipment to restrict',
  },
];

export const conductCases: readonly Case[] = [...noKnock, ...neckRestraint, ...militarizedEquipment];
