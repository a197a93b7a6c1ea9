import type { CriterionData } from '../../../../../model/criterion.ts';

export const profilingCriteria = [
  {
    id: 'le-anti-profiling',
    kind: 'priority_consideration',
    family: 'policy',
    label: 'Bans profiling, trains against bias and answers complaints',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: {
      all: [
        { fact: 'profiling.ban', operator: 'equals', value: true },
        {
          fact: 'profiling.trainingInterval',
          operator: 'atMost',
          value: { parameter: 'bias-training-months' },
        },
        { fact: 'profiling.complaintProcedure', operator: 'equals', value: true },
      ],
    },
    shows: ['profiling.characteristics'],
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 9(a)',
        gist: 'a training module on bias and improper profiling',
      },
      { document: 'eo-14074', section: 'sec. 9(b)', gist: 'yearly training of Federal officers' },
      {
        document: 'eo-14074',
        section: 'sec. 9(c)',
        gist: 'Federal agencies receive, investigate and answer complaints of profiling or bias',
      },
      {
        document: 'eo-14074',
        section: 'sec. 9(e)',
        gist: 'the Department’s guidance on protected characteristics is to be looked at again',
      },
      { document: 'doj-fact-sheet', section: 'Guidance on the Use of a Protected Characteristic' },
    ],
    evidence: 'The policy, the training record and the complaint procedure.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Provisions for Federal agencies; nothing seen says that a call asked others for them. Joining the three, and the yearly interval for agencies that are not Federal, are ours.',
    },
    offBecause: 'nothing seen says that FY2024 calls had it',
  },
] as const satisfies readonly CriterionData[];
