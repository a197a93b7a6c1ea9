import type { FactData } from '../../../model/fact.ts';

export const applicantFacts = [
  {
    id: 'applicant.lawEnforcementRole',
    type: 'enum',
    label: 'role in law enforcement',
    question: 'What is the applicant’s role in law enforcement?',
    help: 'A city or county that applies for its police, a tribe that applies for its Tribal police, and a university that applies for its campus police are governments applying for an agency. The answers about policies and data are then the agency’s.',
    values: [
      { value: 'agency', label: 'a law enforcement agency' },
      {
        value: 'government_for_agency',
        label: 'a government or institution applying for its own law enforcement agency',
      },
      { value: 'corrections', label: 'a corrections agency without police powers' },
      {
        value: 'state_reporting_agency',
        label: 'the state agency that sends the state’s deaths-in-custody reports',
      },
      { value: 'officer_standards_board', label: 'a state board of officer standards and training' },
      {
        value: 'other_government',
        label: 'another state, local, Tribal or territorial government or office of one',
      },
      { value: 'none', label: 'none of these' },
    ],
  },
  {
    id: 'applicant.tribal',
    type: 'boolean',
    label: 'Tribal agency',
    question: 'Is the law enforcement agency that would use the funds a Tribal agency?',
    help: 'Asked because Tribal agencies were exempt from the safe-policing certification.',
  },
  {
    id: 'applicant.culturallySpecific',
    type: 'boolean',
    label: 'culturally specific applicant',
    question: 'Is the applicant itself a culturally specific organization?',
    help: 'As recalled: a private nonprofit or a Tribal organization whose primary purpose as a whole is to serve particular cultural communities. The definition in a solicitation goes first.',
  },
] as const satisfies readonly FactData[];
