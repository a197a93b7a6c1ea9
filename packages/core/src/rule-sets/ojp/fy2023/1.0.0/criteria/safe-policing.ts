import type { CriterionData } from '../../../../../model/criterion.ts';

/** The certification of EO 13929: who may be considered at all. It is no priority and carries no points. */
export const safePolicingCriteria = [
  {
    id: 'gate-eo13929-cert',
    kind: 'eligibility',
    family: 'gate',
    label: 'Holds, or has begun, the safe-policing certification',
    appliesWhen: { condition: 'for-certification' },
    when: { fact: 'safePolicing.certification', operator: 'isOneOf', value: ['certified', 'in_process'] },
    shows: ['safePolicing.certifiedOn', 'safePolicing.credentialingBody'],
    citations: [
      { document: 'eo-13929', gist: 'certification by an independent credentialing body' },
      {
        document: 'eo-14074',
        section: 'sec. 19(b)',
        gist: 'until new standards exist, the current accreditation requirements stay',
      },
      { document: 'eo-14074', section: 'sec. 22(b)', gist: 'EO 13929 is revoked' },
      {
        document: 'bja-continuations-synopsis-fy2023',
        gist: 'state, local and campus agencies must be certified, or have begun, to be eligible',
      },
      { document: 'safe-policing-notices-2020', gist: 'Tribal agencies are exempt' },
    ],
    evidence: 'The credentialing body’s list or letter.',
    basis: {
      item: 'official-summary',
      test: 'official-summary',
      note: 'Item and test were read in a third party’s copy of an FY2023 synopsis. The order behind it had been revoked in May 2022; that section 19(b) kept the requirement alive is inferred. The age of a certificate is shown and not tested.',
    },
  },
  {
    id: 'gate-eo13929-cert-subrecipients',
    kind: 'eligibility',
    family: 'gate',
    label: 'Passes funds to no law enforcement agency without the safe-policing certification',
    appliesWhen: { fact: 'subrecipients.lawEnforcement', operator: 'equals', value: true },
    when: { fact: 'subrecipients.uncertifiedLawEnforcement', operator: 'equals', value: false },
    citations: [
      { document: 'eo-13929', gist: 'certification by an independent credentialing body' },
      {
        document: 'eo-14074',
        section: 'sec. 19(b)',
        gist: 'until new standards exist, the current accreditation requirements stay',
      },
      {
        document: 'bja-continuations-synopsis-fy2023',
        gist: 'the certification binds agencies that receive a subaward as well',
      },
      { document: 'safe-policing-notices-2020', gist: 'Tribal agencies are exempt' },
    ],
    evidence: 'The credentialing body’s list or letter, for each such subrecipient.',
    basis: {
      item: 'official-summary',
      test: 'reconstructed',
      note: 'Read in a third party’s copy of an FY2023 synopsis. That one uncertified subrecipient keeps the whole application from being considered is our reading.',
    },
  },
] as const satisfies readonly CriterionData[];
