import type { NamedConditionData } from '../../model/condition.ts';

/** For whom the law enforcement rows are: the agency itself, or the government that applies for it. */
export const forLawEnforcement = {
  id: 'for-law-enforcement',
  label: 'the applicant is a law enforcement agency or a government applying for its own',
  when: {
    fact: 'applicant.lawEnforcementRole',
    operator: 'isOneOf',
    value: ['agency', 'government_for_agency'],
  },
} as const satisfies NamedConditionData;

/** States report deaths in custody; the agency of a state that does so need not be a police agency. */
export const forCustodyReporting = {
  id: 'for-custody-reporting',
  label:
    'the applicant is a law enforcement agency, a government applying for its own, or the state’s reporting agency',
  when: {
    any: [
      { condition: 'for-law-enforcement' },
      { fact: 'applicant.lawEnforcementRole', operator: 'equals', value: 'state_reporting_agency' },
    ],
  },
} as const satisfies NamedConditionData;

/** People die in jails and prisons as well as in police custody. */
export const forCustody = {
  id: 'for-custody',
  label: 'the applicant is a law enforcement or corrections agency, or a government applying for its police',
  when: {
    any: [
      { condition: 'for-law-enforcement' },
      { fact: 'applicant.lawEnforcementRole', operator: 'equals', value: 'corrections' },
    ],
  },
} as const satisfies NamedConditionData;

/** A board of officer standards certifies officers and can ask the index itself. */
export const forOfficerStandards = {
  id: 'for-officer-standards',
  label:
    'the applicant is a law enforcement agency, a government applying for its own, or a board of officer standards',
  when: {
    any: [
      { condition: 'for-law-enforcement' },
      { fact: 'applicant.lawEnforcementRole', operator: 'equals', value: 'officer_standards_board' },
    ],
  },
} as const satisfies NamedConditionData;

/** Crisis response is as often a health department's as the police's. */
export const forGovernment = {
  id: 'for-government',
  label: 'the applicant is a law enforcement agency or any government',
  when: {
    any: [
      { condition: 'for-law-enforcement' },
      { fact: 'applicant.lawEnforcementRole', operator: 'equals', value: 'other_government' },
    ],
  },
} as const satisfies NamedConditionData;

/** Tribal agencies were exempt from the safe-policing certification. */
export const forCertification = {
  id: 'for-certification',
  label: 'the applicant is a law enforcement agency that is not Tribal, or a government applying for one',
  when: {
    all: [
      { condition: 'for-law-enforcement' },
      { fact: 'applicant.tribal', operator: 'equals', value: false },
    ],
  },
} as const satisfies NamedConditionData;
