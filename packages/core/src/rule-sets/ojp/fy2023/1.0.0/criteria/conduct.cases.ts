import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const restricts = { ...agency, 'equipment.restrictionPolicy': true } as const;

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
  ...roleCases('le-no-knock', { 'policy.noKnock': 'limits' } as const),
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
    facts: { ...agency, 'policy.chokeholdBan': 'except_deadly_force', 'policy.carotidBan': 'total' },
    outcome: 'met',
    why: 'whichever of the two it is',
  },
  {
    criterion: 'le-neck-restraint',
    facts: { ...agency, 'policy.chokeholdBan': 'none', 'policy.carotidBan': 'total' },
    outcome: 'not_met',
    why: 'a ban of the carotid restraint alone leaves chokeholds',
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
  ...roleCases('le-neck-restraint', {
    'policy.chokeholdBan': 'total',
    'policy.carotidBan': 'total',
  } as const),
];

/** Everything on the list for which the order has no exception. */
const withoutException = [
  'large_caliber_firearms',
  'large_caliber_ammunition',
  'silencers',
  'bayonets',
  'grenade_launchers',
  'grenades',
  'weaponized_drones',
  'combat_aircraft',
  'acoustic_devices',
] as const;

const militarizedEquipment: readonly Case[] = [
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.listedItems': ['none'] },
    outcome: 'met',
    why: 'a policy, and nothing on the list; of nothing no exception has to be certified',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.listedItems': [] },
    outcome: 'met',
    why: 'a list with nothing in it says the same',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...restricts,
      'equipment.listedItems': ['none'],
      'equipment.exceptionCertified': { status: 'not_applicable' },
    },
    outcome: 'met',
    why: 'where nothing is held the question of exceptions does not apply',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.listedItems': ['none'], 'equipment.exceptionCertified': false },
    outcome: 'met',
    why: 'nor does it matter that nothing is certified',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.listedItems': ['vehicles'], 'equipment.exceptionCertified': true },
    outcome: 'met',
    why: 'the order has an exception for certified vehicles',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...restricts,
      'equipment.listedItems': ['explosives', 'vehicles'],
      'equipment.exceptionCertified': true,
    },
    outcome: 'met',
    why: 'and one for explosives',
  },
  ...withoutException.flatMap((item) =>
    ([true, false] as const).map(
      (certified): Case => ({
        criterion: 'le-militarized-equipment',
        facts: {
          ...restricts,
          'equipment.listedItems': [item],
          'equipment.exceptionCertified': certified,
        },
        outcome: 'not_met',
        why: `there is no exception for ${item.replaceAll('_', ' ')}${certified ? ', whatever is certified' : ''}`,
      }),
    ),
  ),
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.listedItems': ['grenade_launchers'] },
    outcome: 'not_met',
    why: 'so that whether one was certified need not be known',
  },
  ...(
    [
      ['none', 'grenade_launchers'],
      ['none', 'vehicles'],
      ['none', 'explosives'],
    ] as const
  ).map(
    (items): Case => ({
      criterion: 'le-militarized-equipment',
      facts: { ...restricts, 'equipment.listedItems': items, 'equipment.exceptionCertified': true },
      outcome: 'not_met',
      why: `“none” beside ${items[1]} says two things, and what is named counts`,
    }),
  ),
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...restricts,
      'equipment.listedItems': ['vehicles', 'bayonets'],
      'equipment.exceptionCertified': true,
    },
    outcome: 'not_met',
    why: 'there is no exception for bayonets',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.listedItems': ['vehicles'], 'equipment.exceptionCertified': false },
    outcome: 'not_met',
    why: 'the vehicle is not certified',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: {
      ...restricts,
      'equipment.listedItems': ['vehicles'],
      'equipment.exceptionCertified': { status: 'not_applicable' },
    },
    outcome: 'not_met',
    why: '“not applicable” is no certificate',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...agency, 'equipment.restrictionPolicy': false, 'equipment.listedItems': ['none'] },
    outcome: 'not_met',
    why: 'to hold nothing is not a policy',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: restricts,
    outcome: 'indeterminate',
    why: 'what is held was not answered',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.exceptionCertified': true },
    outcome: 'indeterminate',
    why: 'a certificate does not say what is held',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...restricts, 'equipment.listedItems': ['vehicles'] },
    outcome: 'indeterminate',
    why: 'whether the vehicle is certified was not answered',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { ...agency, 'equipment.listedItems': ['none'] },
    outcome: 'indeterminate',
    why: 'whether there is a policy was not answered',
  },
  {
    criterion: 'le-militarized-equipment',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit has no such equipment to restrict',
  },
  ...roleCases('le-militarized-equipment', {
    'equipment.restrictionPolicy': true,
    'equipment.listedItems': ['none'],
  } as const),
];

export const conductCases: readonly Case[] = [...noKnock, ...neckRestraint, ...militarizedEquipment];
