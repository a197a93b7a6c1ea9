import type { CriterionData } from '../../../../../model/criterion.ts';

/** Officers: their health, and how they are chosen. */
export const peopleCriteria = [
  {
    id: 'le-officer-wellness',
    kind: 'priority_consideration',
    family: 'people',
    label: 'Runs an officer wellness program',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'wellness.program', operator: 'equals', value: true },
    shows: ['wellness.coverage'],
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 4(a)',
        gist: 'a report on best practices for officers with substance use, mental health or trauma',
      },
      { document: 'doj-fact-sheet', section: 'Grantmaking, Accreditation, and Guidance: Officer Wellness' },
      { document: 'wh-fact-sheet-2023', gist: 'links to the report, published in May 2023' },
    ],
    evidence: 'The program’s description.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the report came out in time for the longer FY2024 list. Taking any program, whatever it covers, is ours.',
    },
  },
  {
    id: 'le-suicide-prevention',
    kind: 'priority_consideration',
    family: 'people',
    label: 'Works to prevent officer suicide',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'wellness.suicidePrevention', operator: 'equals', value: true },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 4(c)',
        gist: 'recommendations on preventing the suicide of officers',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Grantmaking, Accreditation, and Guidance: Officer Wellness',
        gist: 'announces a report on preventing it',
      },
      { document: 'wh-fact-sheet-2024', gist: 'looks back on the report, published in the autumn of 2023' },
    ],
    evidence: 'The program’s description.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the report came out before most FY2024 calls. What counts as working to prevent it is left to the applicant.',
    },
  },
  {
    id: 'le-hiring-retention',
    kind: 'priority_consideration',
    family: 'people',
    label: 'Screens officers and looks at adherence to policy',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: {
      all: [
        { fact: 'hiring.backgroundScreening', operator: 'equals', value: true },
        { fact: 'hiring.policyAdherence', operator: 'equals', value: true },
      ],
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 3(d)',
        gist: 'guidance to agencies on recruiting, hiring, promoting and keeping officers',
      },
      {
        document: 'eo-14074',
        section: 'sec. 3(a)(iii)',
        gist: 'for Federal officers, evaluations and promotions that look at adherence to policy',
      },
      {
        document: 'eo-14074',
        section: 'sec. 3(a)(iv)',
        gist: 'for Federal officers, background investigations and validated selection',
      },
    ],
    evidence: 'The personnel policy.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'A provision of the order; the guidance was not seen, and nothing says that a call asked for it.',
    },
    offBecause: 'nothing seen says that FY2024 calls had it',
  },
] as const satisfies readonly CriterionData[];
