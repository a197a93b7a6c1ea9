import type { CriterionData } from '../../../../../model/criterion.ts';

export const accountabilityCriteria = [
  {
    id: 'le-ndi',
    kind: 'priority_consideration',
    family: 'accountability',
    label: 'Queries the National Decertification Index before hiring',
    appliesWhen: { condition: 'for-officer-standards' },
    when: { fact: 'hiring.decertificationQuery', operator: 'equals', value: true },
    shows: ['hiring.decertificationContribution'],
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 5(c)(ii)',
        gist: 'agencies are to be encouraged to contribute to the accountability database and to use it',
      },
      {
        document: 'eo-14074',
        section: 'sec. 5(f)',
        gist: 'guidance and help for agencies to use it when they hire',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Accountability: National Law Enforcement Accountability Database',
        gist: 'the index, run by a body of the states’ boards, is to be widened',
      },
      { document: 'wh-fact-sheet-2024', gist: 'the new Federal database holds Federal officers only' },
    ],
    evidence: 'The hiring policy.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred. Asking about the index rather than the Federal database, taking the query as enough, and applying it to boards of officer standards are ours.',
    },
  },
  {
    id: 'le-accreditation',
    kind: 'priority_consideration',
    family: 'accountability',
    label: 'Is accredited, or in the process',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'accreditation.status', operator: 'isOneOf', value: ['accredited', 'in_process'] },
    shows: ['accreditation.body', 'accreditation.expiresOn'],
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 19(a)',
        gist: 'accreditation is to be promoted, and the grants chosen that require it or its process',
      },
      { document: 'eo-14074', section: 'sec. 19(b)', gist: 'standards for credentialing bodies' },
      {
        document: 'eo-14074',
        section: 'sec. 19(c)',
        gist: 'a credentialing body assesses for itself; an agency’s own word is not enough',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Grantmaking, Accreditation, and Guidance: Accreditation Standards',
      },
    ],
    evidence: 'The certificate, or the credentialing body’s letter.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the standards for credentialing bodies came out in May 2023. Which bodies were recognized was not found, so the body is shown and not tested.',
    },
  },
] as const satisfies readonly CriterionData[];
