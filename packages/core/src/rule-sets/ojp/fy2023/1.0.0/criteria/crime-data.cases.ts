import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const agency = { 'applicant.lawEnforcementRole': 'agency' } as const;
const city = { 'applicant.lawEnforcementRole': 'government_for_agency' } as const;

const useOfForce: readonly Case[] = [
  {
    criterion: 'le-data-uof',
    facts: { ...agency, 'data.useOfForceMonths': 12 },
    outcome: 'met',
    why: 'twelve of twelve is every month; no thirteenth can be answered',
  },
  ...roleCases('le-data-uof', { 'data.useOfForceMonths': 12 }),
  {
    criterion: 'le-data-uof',
    facts: { ...agency, 'data.useOfForceMonths': 11 },
    outcome: 'not_met',
    why: 'one month under twelve',
  },
  {
    criterion: 'le-data-uof',
    facts: { ...agency, 'data.useOfForceMonths': 0 },
    outcome: 'not_met',
    why: 'it does not report',
  },
  ...([5, 6, 7] as const).map(
    (months): Case => ({
      criterion: 'le-data-uof',
      facts: { ...agency, 'data.useOfForceMonths': months },
      parameters: { 'use-of-force-months': 6 },
      outcome: months >= 6 ? 'met' : 'not_met',
      why: `${months} months where a solicitation asks for six`,
    }),
  ),
  { criterion: 'le-data-uof', facts: agency, outcome: 'indeterminate', why: 'nothing was answered' },
  {
    criterion: 'le-data-uof',
    facts: { 'applicant.lawEnforcementRole': 'none', 'data.useOfForceMonths': 0 },
    outcome: 'not_applicable',
    why: 'a nonprofit has no use of force to report',
  },
  {
    criterion: 'le-data-uof',
    facts: { 'data.useOfForceMonths': 12 },
    outcome: 'indeterminate',
    why: 'whether the applicant is an agency was not answered',
  },
];

const deathsInCustody: readonly Case[] = [
  {
    criterion: 'le-data-dcra',
    facts: { ...agency, 'data.deathsInCustody': true },
    outcome: 'met',
    why: 'it reports',
  },
  ...roleCases(
    'le-data-dcra',
    { 'data.deathsInCustody': true },
    ['government_for_agency', 'state_reporting_agency'],
    {
      corrections: 'the row is for law enforcement and for the state’s reporting agency',
      state_reporting_agency: 'the state’s reporting agency reports for the state',
    },
  ),
  {
    criterion: 'le-data-dcra',
    facts: { ...city, 'data.deathsInCustody': false },
    outcome: 'not_met',
    why: 'the city’s police does not report',
  },
  { criterion: 'le-data-dcra', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion: 'le-data-dcra',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit has no deaths in custody to report',
  },
];

const officers: readonly Case[] = (
  [
    ['le-data-leoka', 'data.officersKilledAssaulted'],
    ['le-data-lesdc', 'data.officerSuicides'],
  ] as const
).flatMap(([criterion, fact]): Case[] => [
  { criterion, facts: { ...agency, [fact]: true }, outcome: 'met', why: 'it takes part' },
  ...roleCases(criterion, { [fact]: true }),
  { criterion, facts: { ...agency, [fact]: false }, outcome: 'not_met', why: 'it does not take part' },
  { criterion, facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion,
    facts: { 'applicant.lawEnforcementRole': 'none', [fact]: false },
    outcome: 'not_applicable',
    why: 'a nonprofit has no officers',
  },
]);

const incidentBased: readonly Case[] = [
  {
    criterion: 'le-nibrs',
    facts: { ...agency, 'data.incidentBased': 'certified' },
    outcome: 'met',
    why: 'certified and reporting',
  },
  ...roleCases('le-nibrs', { 'data.incidentBased': 'certified' } as const),
  {
    criterion: 'le-nibrs',
    facts: { ...agency, 'data.incidentBased': 'in_transition' },
    outcome: 'not_met',
    why: 'on the way is not there yet',
  },
  {
    criterion: 'le-nibrs',
    facts: { ...city, 'data.incidentBased': 'none' },
    outcome: 'not_met',
    why: 'not begun',
  },
  { criterion: 'le-nibrs', facts: agency, outcome: 'indeterminate', why: 'not answered' },
  {
    criterion: 'le-nibrs',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit reports no crime',
  },
];

export const crimeDataCases: readonly Case[] = [
  ...useOfForce,
  ...deathsInCustody,
  ...officers,
  ...incidentBased,
];
