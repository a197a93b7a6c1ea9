import type { CriterionCase } from '../../../case.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const narrative = { 'equity.inequityIdentified': true, 'equity.approachDescribed': true } as const;
const described = { 'equity.serviceImprovementDescribed': true } as const;
const viaSubawards = {
  ...described,
  'applicant.culturallySpecific': false,
  'subawards.planned': true,
  'application.requestedAmount': '100000.00',
} as const;

const advanceEquity: readonly Case[] = [
  {
    criterion: 'eq-1a-advance-equity',
    facts: { ...narrative, 'equity.reviewerFinding': true },
    outcome: 'met',
    why: 'both elements stand in the narrative and a reviewer agrees',
  },
  {
    criterion: 'eq-1a-advance-equity',
    facts: {
      ...narrative,
      'equity.reviewerFinding': true,
      'applicant.lawEnforcementRole': 'none',
      'equity.populations': '',
    },
    outcome: 'met',
    why: 'any applicant can meet it, and text is shown, never tested',
  },
  {
    criterion: 'eq-1a-advance-equity',
    facts: { ...narrative, 'equity.reviewerFinding': false },
    outcome: 'not_met',
    why: 'a reviewer read it and disagrees',
  },
  {
    criterion: 'eq-1a-advance-equity',
    facts: { 'equity.inequityIdentified': true, 'equity.approachDescribed': false },
    outcome: 'not_met',
    why: 'naming the inequity is not describing what to do about it, whatever a reviewer will find',
  },
  {
    criterion: 'eq-1a-advance-equity',
    facts: { ...narrative, 'equity.approachDescribed': false, 'equity.reviewerFinding': true },
    outcome: 'not_met',
    why: 'nor does a finding make up for an approach that is not described',
  },
  {
    criterion: 'eq-1a-advance-equity',
    facts: { ...narrative, 'equity.inequityIdentified': false, 'equity.reviewerFinding': true },
    outcome: 'not_met',
    why: 'a finding does not make up for an element that is not there',
  },
  {
    criterion: 'eq-1a-advance-equity',
    facts: narrative,
    outcome: 'indeterminate',
    why: 'no reviewer has read it yet',
  },
  {
    criterion: 'eq-1a-advance-equity',
    facts: { 'equity.approachDescribed': true, 'equity.reviewerFinding': true },
    outcome: 'indeterminate',
    why: 'whether an inequity is named was not answered',
  },
];

const culturallySpecific: readonly Case[] = [
  {
    criterion: 'eq-1b-culturally-specific',
    facts: { ...described, 'applicant.culturallySpecific': true },
    outcome: 'met',
    why: 'the applicant is one itself, so that subawards need not be known',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: { ...viaSubawards, 'applicant.culturallySpecific': true, 'subawards.planned': false },
    outcome: 'met',
    why: 'the applicant is one itself and passes nothing on',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [{ subrecipient_name: 'A', amount: '39999.99', culturally_specific: true }],
    },
    outcome: 'not_met',
    why: 'one cent under 40 percent',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [{ subrecipient_name: 'A', amount: '40000.00', culturally_specific: true }],
    },
    outcome: 'met',
    why: 'exactly 40 percent counts',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [{ subrecipient_name: 'A', amount: '40000.01', culturally_specific: true }],
    },
    outcome: 'met',
    why: 'one cent over',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      'application.requestedAmount': '333333.33',
      subawards: [{ subrecipient_name: 'A', amount: '133333.33', culturally_specific: true }],
    },
    outcome: 'not_met',
    why: '40 percent would be 133333.332, and nothing is rounded',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [
        { subrecipient_name: 'A', amount: '25000.00', culturally_specific: true },
        { subrecipient_name: 'B', amount: '25000.00', culturally_specific: true },
      ],
    },
    outcome: 'not_met',
    why: 'two subrecipients reach it together and neither alone',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [
        { subrecipient_name: 'A', amount: '25000.00', culturally_specific: true },
        { subrecipient_name: 'B', amount: '25000.00', culturally_specific: true },
      ],
    },
    parameters: { 'culturally-specific-aggregation': 'sum' },
    outcome: 'met',
    why: 'a solicitation may count all of them together',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [
        { subrecipient_name: 'A', amount: '20000.00', culturally_specific: true },
        { subrecipient_name: 'A', amount: '20000.00', culturally_specific: true },
      ],
    },
    outcome: 'met',
    why: 'two subawards to one organization are its share',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [{ subrecipient_name: 'A', amount: '80000.00', culturally_specific: false }],
    },
    outcome: 'not_met',
    why: 'a subrecipient that is not one does not count, however much it receives',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      subawards: [{ subrecipient_name: 'A', amount: '25000.00', culturally_specific: true }],
    },
    parameters: { 'culturally-specific-percent': '25' },
    outcome: 'met',
    why: 'a solicitation may set another percentage',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      ...viaSubawards,
      'application.requestedAmount': '0.00',
      subawards: [{ subrecipient_name: 'A', amount: '0.00', culturally_specific: true }],
    },
    outcome: 'indeterminate',
    why: 'of a request of nothing there is no share',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: { ...described, 'applicant.culturallySpecific': false, 'subawards.planned': false },
    outcome: 'indeterminate',
    why: 'without the amount requested a share of nothing is not known either',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: { ...viaSubawards, 'subawards.planned': false },
    outcome: 'not_met',
    why: 'no subaward is planned, so none is large enough',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: viaSubawards,
    outcome: 'indeterminate',
    why: 'subawards are planned and not listed',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: { ...viaSubawards, subawards: [{ subrecipient_name: 'A', amount: '50000.00' }] },
    outcome: 'indeterminate',
    why: 'whether the subrecipient is one was not answered',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: { ...viaSubawards, subawards: [{ subrecipient_name: 'A', amount: '30000.00' }] },
    outcome: 'not_met',
    why: 'whether it is one or not, it receives too little',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: { 'applicant.culturallySpecific': true, 'equity.serviceImprovementDescribed': false },
    outcome: 'not_met',
    why: 'how the status improves the service has to be described',
  },
  {
    criterion: 'eq-1b-culturally-specific',
    facts: {
      'applicant.culturallySpecific': true,
      'equity.serviceImprovementDescribed': { status: 'not_applicable' },
    },
    outcome: 'not_met',
    why: '“not applicable” is an answer, and not a yes',
  },
];

export const equityCases: readonly Case[] = [...advanceEquity, ...culturallySpecific];
