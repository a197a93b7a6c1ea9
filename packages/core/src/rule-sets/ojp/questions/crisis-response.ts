import type { FactData } from '../../../model/fact.ts';

export const crisisResponseFacts = [
  {
    id: 'crisis.responseModel',
    type: 'enum',
    label: 'crisis response model',
    question:
      'Which model does the agency or government mainly use for calls about a person in a behavioral or mental health crisis?',
    values: [
      { value: 'none', label: 'none' },
      { value: 'cit', label: 'officers trained as a crisis intervention team' },
      { value: 'co_responder', label: 'officers paired with health or social work professionals' },
      { value: 'mobile_crisis', label: 'mobile crisis teams' },
      { value: 'alternative_responder', label: 'other responders instead of officers' },
    ],
    notApplicable: true,
    changeable: true,
  },
] as const satisfies readonly FactData[];
