import type { CriterionData } from '../../../../../model/criterion.ts';

export const crimeDataCriteria = [
  {
    id: 'le-data-uof',
    kind: 'priority_consideration',
    family: 'data',
    label: 'Reports its use of force to the FBI',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: {
      fact: 'data.useOfForceMonths',
      operator: 'atLeast',
      value: { parameter: 'use-of-force-months' },
    },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 6(b)',
        gist: 'the Attorney General is to help state, Tribal, local and territorial agencies report use of force regularly',
      },
      {
        document: 'eo-14074',
        section: 'sec. 6(a)',
        gist: 'what Federal agencies report each month: deaths, serious injuries, discharges of firearms, or that there were none',
      },
      { document: 'doj-fact-sheet', section: 'Data Collection: National Use of Force Data Collection' },
      {
        document: 'bwc-guide-fy2023',
        section: 'item 1',
        gist: 'the FY2023 call: use-of-force and deaths-in-custody data',
      },
    ],
    evidence: 'The FBI’s record of participation, or the months reported.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'An item of the FY2023 Body-Worn Camera call as a vendor’s guide summarizes it; that FY2024 calls kept it is inferred from the Department’s word that the list would grow. How often an agency must report is ours.',
    },
  },
  {
    id: 'le-data-dcra',
    kind: 'priority_consideration',
    family: 'data',
    label: 'Reports deaths in custody',
    appliesWhen: { condition: 'for-custody-reporting' },
    when: { fact: 'data.deathsInCustody', operator: 'equals', value: true },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 6(e)',
        gist: 'a report on carrying out the Death in Custody Reporting Act of 2013',
      },
      { document: 'doj-fact-sheet', section: 'Data Collection: Death in Custody Reporting Act' },
      {
        document: 'bwc-guide-fy2023',
        section: 'item 1',
        gist: 'the FY2023 call: use-of-force and deaths-in-custody data',
      },
    ],
    evidence: 'The state’s reporting plan, or a letter of the agency that receives the reports.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'Part of one item of the FY2023 Body-Worn Camera call as a vendor’s guide summarizes it; that FY2024 calls kept it is inferred from the Department’s word that the list would grow. That a state’s reporting agency can meet it too is ours.',
    },
  },
  {
    id: 'le-data-leoka',
    kind: 'priority_consideration',
    family: 'data',
    label: 'Reports officers killed and assaulted',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'data.officersKilledAssaulted', operator: 'equals', value: true },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 6(d)',
        gist: 'training and help to encourage reports on officers killed and assaulted',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Data Collection: Law Enforcement Officers Killed and Assaulted',
      },
      {
        document: 'bwc-guide-fy2023',
        section: 'item 2',
        gist: 'the FY2023 call: officer suicides, officers killed and assaulted',
      },
    ],
    evidence: 'The FBI’s record of participation.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'Part of one item of the FY2023 Body-Worn Camera call as a vendor’s guide summarizes it; that FY2024 calls kept it is inferred from the Department’s word that the list would grow.',
    },
  },
  {
    id: 'le-data-lesdc',
    kind: 'priority_consideration',
    family: 'data',
    label: 'Reports officer suicides',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'data.officerSuicides', operator: 'equals', value: true },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 4(c)',
        gist: 'recommendations on preventing officer suicide, and ways to encourage reports to the FBI’s collection',
      },
      {
        document: 'bwc-guide-fy2023',
        section: 'item 2',
        gist: 'the FY2023 call: officer suicides, officers killed and assaulted',
      },
    ],
    evidence: 'The FBI’s record of participation.',
    basis: {
      item: 'reconstructed',
      test: 'reconstructed',
      note: 'Part of one item of the FY2023 Body-Worn Camera call as a vendor’s guide summarizes it; that FY2024 calls kept it is inferred from the Department’s word that the list would grow.',
    },
  },
  {
    id: 'le-nibrs',
    kind: 'priority_consideration',
    family: 'data',
    label: 'Reports crime incident by incident (NIBRS)',
    appliesWhen: { condition: 'for-law-enforcement' },
    when: { fact: 'data.incidentBased', operator: 'equals', value: 'certified' },
    citations: [
      {
        document: 'eo-14074',
        section: 'sec. 18(a)',
        gist: 'a review of how far agencies have moved to incident-based reporting',
      },
      {
        document: 'doj-fact-sheet',
        section: 'Data Collection: National Incident-Based Reporting System (NIBRS)',
      },
    ],
    evidence: 'A letter of the FBI or the state’s program.',
    basis: {
      item: 'reconstructed',
      test: 'modelling-choice',
      note: 'Inferred: the Department’s report on it is among the publications by which the FY2024 list was to grow. That an agency in transition does not yet meet it is ours.',
    },
  },
] as const satisfies readonly CriterionData[];
