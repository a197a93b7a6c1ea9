import type { FactData } from '../../../model/fact.ts';

export const crimeDataFacts = [
  {
    id: 'data.useOfForceMonths',
    type: 'integer',
    label: 'use-of-force reporting',
    unit: 'months of the last twelve',
    question:
      'For how many of the last twelve months did the agency report to the FBI’s National Use-of-Force Data Collection?',
    help: 'Twelve if it reports every month, 0 if it does not report. A report that nothing happened in a month is a report for that month.',
    minimum: 0,
    maximum: 12,
    changeable: true,
  },
  {
    id: 'data.deathsInCustody',
    type: 'boolean',
    label: 'deaths-in-custody reporting',
    question:
      'Does the agency report deaths in custody, to its state’s reporting agency or, where it is that agency, to the Department of Justice?',
    help: 'Answer yes if it takes part, even if it had no death to report.',
    changeable: true,
  },
  {
    id: 'data.officersKilledAssaulted',
    type: 'boolean',
    label: 'reporting of officers killed and assaulted',
    question: 'Does the agency report to the FBI’s Law Enforcement Officers Killed and Assaulted collection?',
    help: 'Answer yes if it takes part, even if it had nothing to report.',
    changeable: true,
  },
  {
    id: 'data.officerSuicides',
    type: 'boolean',
    label: 'reporting of officer suicides',
    question: 'Does the agency take part in the FBI’s Law Enforcement Suicide Data Collection?',
    help: 'Answer yes if it takes part, even if it had nothing to report.',
    changeable: true,
  },
  {
    id: 'data.incidentBased',
    type: 'enum',
    label: 'incident-based crime reporting',
    question: 'Where does the agency stand with the National Incident-Based Reporting System (NIBRS)?',
    values: [
      { value: 'certified', label: 'certified and reporting' },
      { value: 'in_transition', label: 'in transition' },
      { value: 'none', label: 'not begun' },
    ],
    changeable: true,
  },
] as const satisfies readonly FactData[];
