import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const adopted = {
  ...agency,
  'bodyCameras.policy': 'adopted',
  'bodyCameras.activation': true,
  'bodyCameras.expeditedRelease': true,
  'bodyCameras.publicPosting': true,
} as const;
const noPolicy = { status: 'not_applicable' } as const;

export const bodyWornCameraCases: readonly Case[] = [
  { criterion: 'le-bwc', facts: adopted, outcome: 'met', why: 'a policy in force with the three elements' },
  {
    criterion: 'le-bwc',
    facts: { ...adopted, 'bodyCameras.policy': 'draft' },
    outcome: 'not_met',
    why: 'a draft is not in force',
  },
  ...(
    [
      ['bodyCameras.activation', 'when cameras record is one of the three'],
      ['bodyCameras.expeditedRelease', 'early release is one of the three'],
      ['bodyCameras.publicPosting', 'a policy that nobody can read is not posted'],
    ] as const
  ).map(
    ([missing, why]): Case => ({
      criterion: 'le-bwc',
      facts: { ...adopted, [missing]: false },
      outcome: 'not_met',
      why,
    }),
  ),
  {
    criterion: 'le-bwc',
    facts: {
      ...agency,
      'bodyCameras.policy': 'none',
      'bodyCameras.activation': noPolicy,
      'bodyCameras.expeditedRelease': noPolicy,
      'bodyCameras.publicPosting': noPolicy,
    },
    outcome: 'not_met',
    why: 'without a policy the other questions do not apply, and nothing is left open',
  },
  {
    criterion: 'le-bwc',
    facts: { ...agency, 'bodyCameras.policy': 'adopted', 'bodyCameras.activation': true },
    outcome: 'indeterminate',
    why: 'two elements were not answered',
  },
  {
    criterion: 'le-bwc',
    facts: { ...adopted, 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit wears no cameras',
  },
  ...roleCases('le-bwc', adopted),
];
