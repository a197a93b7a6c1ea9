import type { CriterionData } from '../../../../../model/criterion.ts';

export const bodyWornCameraCriteria = [
  {
    id: 'le-bwc',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Has a body-worn camera policy in force',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: {
      all: [
        { fact: 'bodyCameras.policy', operator: 'equals', value: 'adopted' },
        { fact: 'bodyCameras.activation', operator: 'equals', value: true },
        { fact: 'bodyCameras.expeditedRelease', operator: 'equals', value: true },
        { fact: 'bodyCameras.publicPosting', operator: 'equals', value: true },
      ],
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 13(a)(i)',
        gist: 'Federal agencies are to match or exceed the Department’s 2021 policy on body-worn cameras',
      },
      {
        document: 'eo-14074',
        section: 'sec. 13(a)(ii)',
        gist: 'the policies of Federal agencies that patrol have cameras worn and on wherever appropriate, at arrests and searches too',
      },
      { document: 'eo-14074', section: 'sec. 13(a)(iii)', gist: 'Federal agencies post their policies' },
      {
        document: 'eo-14074',
        section: 'sec. 13(b)',
        gist: 'Federal agencies provide for early release of recordings of serious injuries and deaths in custody',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Justice Department Use of Force and Other Standards: Body-worn Cameras',
      },
    ],
    evidence: 'The policy, and where it is posted.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the Department’s own policy existed, and the list was to grow. Asking for all three elements and a policy in force is ours. In a Body-Worn Camera call it would be circular, and belongs off.',
    },
  },
] as const satisfies readonly CriterionData[];
