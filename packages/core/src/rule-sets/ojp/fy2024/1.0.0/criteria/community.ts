import type { CriterionData } from '../../../../../model/criterion.ts';

export const communityCriteria = [
  {
    id: 'le-crisis-response',
    kind: 'priority_consideration',
    family: 'community',
    label: 'Has a crisis response model',
    appliesWhen: { condition: 'for-government' },
    when: {
      fact: 'crisis.responseModel',
      operator: 'isOneOf',
      value: ['cit', 'co_responder', 'mobile_crisis', 'alternative_responder'],
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 14(a)',
        gist: 'guidance on calls about people in a behavioral or mental health crisis, or with a disability',
      },
      {
        document: 'eo-14074',
        section: 'sec. 14(b)',
        gist: 'co-responders, mobile crisis teams, crisis centers and support afterwards are to be considered',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Grantmaking, Accreditation, and Guidance: Interacting with Persons in Crisis',
      },
      { document: 'wh-fact-sheet-2023', gist: 'links to the guidance, published in May 2023' },
    ],
    evidence: 'The agreement with the health service, or the policy.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the guidance came out in time for the longer FY2024 list. Taking any model is ours, support afterwards and disability not asked for; so is applying it to governments that do not apply for their police.',
    },
  },
  {
    id: 'le-community-dialogue',
    kind: 'priority_consideration',
    family: 'community',
    label: 'Plans dialogues with its community',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'community.dialoguePlan', operator: 'equals', value: true },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 11(c)',
        gist: 'guidance on dialogues between police and community, after uses of deadly force above all',
      },
    ],
    evidence: 'The plan.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'A provision of the order; nothing seen says that a call asked for it.',
    },
    offBecause: 'nothing seen says that FY2024 calls had it',
  },
] as const satisfies readonly CriterionData[];
