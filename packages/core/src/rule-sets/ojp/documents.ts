import type { DocumentData } from '../../model/citation.ts';

/** The documents that both cycles rest on, and in `seen` how their content came to us. */

export const eo14074 = {
  id: 'eo-14074',
  short: 'EO 14074',
  title:
    'Executive Order 14074, Advancing Effective, Accountable Policing and Criminal Justice Practices To Enhance Public Trust and Public Safety',
  issuedOn: '2022-05-25',
  seen: 'read in full, in the White House’s archived copy',
} as const satisfies DocumentData;

export const eo13985 = {
  id: 'eo-13985',
  short: 'EO 13985',
  title:
    'Executive Order 13985, Advancing Racial Equity and Support for Underserved Communities Through the Federal Government',
  issuedOn: '2021-01-20',
  seen: 'not read; known as the ground of the equity priority from restatements of FY2023 solicitations',
} as const satisfies DocumentData;

export const eo13929 = {
  id: 'eo-13929',
  short: 'EO 13929',
  title: 'Executive Order 13929, Safe Policing for Safe Communities',
  issuedOn: '2020-06-16',
  seen: 'not read; known from EO 14074, which revoked it, and from a restated synopsis of an FY2023 BJA notice',
} as const satisfies DocumentData;

export const rescissions = {
  id: 'eo-initial-rescissions',
  short: 'the Initial Rescissions order',
  title: 'Executive order of 20 January 2025, Initial Rescissions of Harmful Executive Orders and Actions',
  issuedOn: '2025-01-20',
  seen: 'its list of revoked orders was read; EO 13985, EO 14074 and EO 14091 are named in it',
} as const satisfies DocumentData;

export const dojFactSheet = {
  id: 'doj-fact-sheet',
  short: 'DOJ fact sheet',
  title: 'Justice Department Fact Sheet on Implementing Executive Order 14074',
  issuedOn: '2023-05-25',
  seen: 'read in full; a page of the Department whose text is that of 2023, though its foot says it was updated on 23 May 2024',
} as const satisfies DocumentData;

export const whiteHouseFactSheet2023 = {
  id: 'wh-fact-sheet-2023',
  short: 'White House fact sheet of 2023',
  title: 'White House fact sheet on the first year of Executive Order 14074',
  issuedOn: '2023-05-25',
  seen: 'read; the publications it links to were not all read',
} as const satisfies DocumentData;

export const bodyWornCameraGuide = {
  id: 'bwc-guide-fy2023',
  short: 'vendor’s guide to the FY2023 Body-Worn Camera call',
  title:
    'A vendor’s guide to solicitation O-BJA-2023-171562, Body-Worn Camera Policy and Implementation Program',
  seen: 'read; a third party’s summary, its items after the first from a companion page. The solicitation itself was not read, and whether it had more items is not known',
} as const satisfies DocumentData;

export const crimeGunRestatement = {
  id: 'cgic-restatement-fy2023',
  short: 'restatement of the FY2023 Crime Gun Intelligence Centers call',
  title: 'A third party’s restatement of the FY2023 Crime Gun Intelligence Centers solicitation',
  seen: 'read; a third party’s excerpt, cut off where the list of priorities begins',
} as const satisfies DocumentData;

export const connectRestatement = {
  id: 'connect-and-protect-restatement-fy2023',
  short: 'restatement of the FY2023 Connect and Protect call',
  title: 'A third party’s restatement of solicitation O-BJA-2023-171520, Connect and Protect',
  seen: 'read; a third party’s excerpt, which breaks off after the equity priority begins',
} as const satisfies DocumentData;

export const schoolCapacityRestatement = {
  id: 'school-capacity-restatement-fy2023',
  short: 'restatement of an FY2023 OJJDP call',
  title: 'A third party’s restatement of OJJDP FY2023 Enhancing School Capacity To Address Youth Violence',
  seen: 'read; a third party’s excerpt',
} as const satisfies DocumentData;

export const continuationsSynopsis = {
  id: 'bja-continuations-synopsis-fy2023',
  short: 'synopsis of the FY2023 BJA invited continuations',
  title: 'The Grants.gov synopsis of O-BJA-2023-171861, BJA FY2023 invited continuations',
  seen: 'read in a third party’s copy',
} as const satisfies DocumentData;

export const safePolicingNotices = {
  id: 'safe-policing-notices-2020',
  short: 'notices on the safe-policing certification',
  title: 'Notices to police agencies on the certification under Executive Order 13929',
  seen: 'read; third parties’ notices of 2020, one of them a chiefs’ association’s',
} as const satisfies DocumentData;

export const ojpPractice = {
  id: 'ojp-practice',
  short: 'OJP practice as recalled',
  title: 'General knowledge of how OJP solicitations worded their priorities',
  seen: 'recalled; no text was read',
} as const satisfies DocumentData;

export const nijReviewPage = {
  id: 'nij-proposal-review',
  short: 'NIJ page on proposal review',
  title: 'National Institute of Justice, how proposals are reviewed',
  seen: 'read; it speaks for NIJ alone',
} as const satisfies DocumentData;

export const eo14091 = {
  id: 'eo-14091',
  short: 'EO 14091',
  title:
    'Executive Order 14091, Further Advancing Racial Equity and Support for Underserved Communities Through the Federal Government',
  issuedOn: '2023-02-16',
  seen: 'not read; its date and its revocation were',
} as const satisfies DocumentData;

export const girlsTraffickingRestatement = {
  id: 'girls-trafficking-restatement-fy2024',
  short: 'restatement of an FY2024 OVC call',
  title: 'A third party’s restatement of OVC FY2024 Prevention and Early Intervention of Girls Trafficking',
  seen: 'read; a third party’s excerpt',
} as const satisfies DocumentData;

export const whiteHouseFactSheet2024 = {
  id: 'wh-fact-sheet-2024',
  short: 'White House fact sheet of 2024',
  title: 'White House fact sheet on two years of Executive Order 14074',
  issuedOn: '2024-05-24',
  seen: 'read',
} as const satisfies DocumentData;
