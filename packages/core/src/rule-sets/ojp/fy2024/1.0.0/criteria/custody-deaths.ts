import type { CriterionData } from '../../../../../model/criterion.ts';

export const custodyDeathCriteria = [
  {
    id: 'le-custody-death-investigation',
    kind: 'priority_consideration',
    family: 'accountability',
    label: 'Has deaths in custody investigated independently',
    appliesWhen: { condition: 'for-custody' },
    when: { fact: 'custodyDeaths.independentInvestigation', operator: 'equals', value: true },
    shows: ['custodyDeaths.investigator'],
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 2(a)',
        gist: 'guidance to agencies on independent criminal investigation of deaths in custody',
      },
      { document: 'doj-fact-sheet', section: 'Accountability: Death in Custody Investigations' },
      { document: 'wh-fact-sheet-2023', gist: 'links to the guidance, published in May 2023' },
    ],
    evidence: 'The agreement with the investigating agency, or the policy.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the guidance came out in time for the longer FY2024 list. Taking any independent investigation, within the agency or outside it, is ours; so is applying it to corrections agencies.',
    },
  },
  {
    id: 'le-custody-death-notification',
    kind: 'priority_consideration',
    family: 'community',
    label: 'Notifies and supports families after deaths in custody',
    appliesWhen: { condition: 'for-custody' },
    when: {
      all: [
        { fact: 'custodyDeaths.notificationPolicy', operator: 'equals', value: true },
        { fact: 'custodyDeaths.familySupport', operator: 'equals', value: true },
      ],
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 11(d)',
        gist: 'guidance on notifying and supporting families of people who die in custody',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Grantmaking, Accreditation, and Guidance: Notifications of Deaths in Custody',
      },
      { document: 'wh-fact-sheet-2023', gist: 'links to the guidance, published in May 2023' },
    ],
    evidence: 'The policy.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the guidance came out in time for the longer FY2024 list. Asking for both notification and support is ours; so is applying it to corrections agencies.',
    },
  },
] as const satisfies readonly CriterionData[];
