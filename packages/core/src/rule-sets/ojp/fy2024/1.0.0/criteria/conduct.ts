import type { CriterionData } from '../../../../../model/criterion.ts';

/** Limits on entries, restraints and equipment. */
export const conductCriteria = [
  {
    id: 'le-no-knock',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Limits unannounced entries',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'policy.noKnock', operator: 'isOneOf', value: ['limits', 'prohibits'] },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 10(a)',
        gist: 'Federal agencies are to match or exceed the Department’s 2021 policy limiting no-knock entries',
      },
      { document: 'eo-14074', section: 'sec. 10(b)', gist: 'Federal agencies keep records of such entries' },
      { document: 'eo-14074', section: 'sec. 10(c)', gist: 'Federal agencies publish yearly counts of them' },
      {
        document: 'doj-fact-sheet',
        section: 'Justice Department Use of Force and Other Standards: Chokeholds and No-Knock Entry Policy',
      },
      {
        document: 'bwc-guide-fy2023',
        section: 'item 3',
        gist: 'the FY2023 call: limits on unannounced entries',
      },
    ],
    evidence: 'The policy.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'An item of the FY2023 Body-Worn Camera call as a vendor’s guide summarizes it; that FY2024 calls kept it is inferred from the Department’s word that the list would grow. Any limit in writing meets it here: a stricter reading would ask for the threat of violence, records and counts.',
    },
  },
  {
    id: 'le-neck-restraint',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Bans chokeholds and carotid restraints',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: {
      all: [
        { fact: 'policy.chokeholdBan', operator: 'isOneOf', value: ['except_deadly_force', 'total'] },
        { fact: 'policy.carotidBan', operator: 'isOneOf', value: ['except_deadly_force', 'total'] },
      ],
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 7(a)',
        gist: 'Federal agencies are to match or exceed the Department’s 2021 ban, which excepts cases where deadly force is authorized',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Justice Department Use of Force and Other Standards: Chokeholds and No-Knock Entry Policy',
      },
      {
        document: 'bwc-guide-fy2023',
        section: 'item 4',
        gist: 'the FY2023 call: limits on neck and carotid restraints',
      },
    ],
    evidence: 'The policy.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'An item of the FY2023 Body-Worn Camera call as a vendor’s guide summarizes it; that FY2024 calls kept it is inferred from the Department’s word that the list would grow. The exception is that of the order.',
    },
  },
  {
    id: 'le-militarized-equipment',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Restricts militarized equipment',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: {
      all: [
        { fact: 'equipment.restrictionPolicy', operator: 'equals', value: true },
        {
          any: [
            { fact: 'equipment.listedItems', operator: 'isWithin', value: ['none'] },
            {
              all: [
                { fact: 'equipment.listedItems', operator: 'isWithin', value: ['explosives', 'vehicles'] },
                { fact: 'equipment.exceptionCertified', operator: 'equals', value: true },
              ],
            },
          ],
        },
      ],
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 12(a)',
        gist: 'eleven kinds of military property that Federal programs are to keep from agencies, two of them with exceptions',
      },
      {
        document: 'eo-14074',
        section: 'sec. 12(a)(vii)',
        gist: 'explosives, but not those of accredited bomb squads and of training detection dogs',
      },
      {
        document: 'eo-14074',
        section: 'sec. 12(a)(viii)',
        gist: 'vehicles without a commercial use, unless certified for named emergencies alone',
      },
      { document: 'doj-fact-sheet', section: 'Accountability: Military-Style Weapons' },
      {
        document: 'bwc-guide-fy2023',
        section: 'item 5',
        gist: 'the FY2023 call: limits on possessing and using militarized equipment',
      },
    ],
    evidence: 'The policy and the inventory.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'An item of the FY2023 Body-Worn Camera call as a vendor’s guide summarizes it; that FY2024 calls kept it is inferred from the Department’s word that the list would grow. Reading it against the order’s list and two exceptions is ours: the list binds Federal transfers, not what an agency may hold.',
    },
  },
] as const satisfies readonly CriterionData[];
