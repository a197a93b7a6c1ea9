import type { CriterionData } from '../../../../../model/criterion.ts';

export const useOfForceCriteria = [
  {
    id: 'le-uof-policy',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Has a use-of-force policy with the seven elements of the Department’s',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: {
      all: [
        { fact: 'useOfForce.preservationOfLife', operator: 'equals', value: true },
        { fact: 'useOfForce.deadlyForceNecessity', operator: 'equals', value: true },
        { fact: 'useOfForce.deEscalation', operator: 'equals', value: true },
        { fact: 'useOfForce.dutyToIntervene', operator: 'equals', value: true },
        { fact: 'useOfForce.medicalAid', operator: 'equals', value: true },
        { fact: 'useOfForce.publicPosting', operator: 'equals', value: true },
        {
          fact: 'useOfForce.trainingInterval',
          operator: 'atMost',
          value: { parameter: 'use-of-force-training-months' },
        },
      ],
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 8(a)',
        gist: 'Federal agencies are to match or exceed the Department’s 2022 policy, which values human life',
      },
      { document: 'eo-14074', section: 'sec. 8(b)', gist: 'yearly training of Federal officers on it' },
      {
        document: 'doj-fact-sheet',
        section: 'Justice Department Use of Force and Other Standards: Use of Force Policy',
        gist: 'the seven elements',
      },
    ],
    evidence: 'The policy, where it is posted, and the training record.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'The elements are those of the fact sheet. That an FY2023 call asked for them is recalled at most; the vendor’s guide to the Body-Worn Camera call does not list them.',
    },
    offBecause: 'nothing seen says that FY2023 calls had it',
  },
  {
    id: 'le-duty-intervene',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Obliges officers to step in against excessive force',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'useOfForce.dutyToIntervene', operator: 'equals', value: true },
    citations: [
      { document: 'eo-14074', section: 'sec. 8(a)', gist: 'the Department’s 2022 policy as the model' },
      {
        document: 'doj-fact-sheet',
        section: 'Justice Department Use of Force and Other Standards: Use of Force Policy',
        gist: 'a duty to prevent or stop excessive force by another officer',
      },
    ],
    evidence: 'The policy.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'One element of the use-of-force policy, to be looked at by itself.',
    },
    offBecause: 'it is one element of le-uof-policy, and would count twice',
  },
  {
    id: 'le-medical-aid',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Obliges officers to call for or give medical aid',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'useOfForce.medicalAid', operator: 'equals', value: true },
    citations: [
      { document: 'eo-14074', section: 'sec. 8(a)', gist: 'the Department’s 2022 policy as the model' },
      {
        document: 'doj-fact-sheet',
        section: 'Justice Department Use of Force and Other Standards: Use of Force Policy',
        gist: 'a duty to call for or give medical aid',
      },
    ],
    evidence: 'The policy.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'One element of the use-of-force policy, to be looked at by itself.',
    },
    offBecause: 'it is one element of le-uof-policy, and would count twice',
  },
] as const satisfies readonly CriterionData[];
