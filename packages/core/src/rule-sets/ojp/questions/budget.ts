import type { DerivedFactData } from '../../../model/derived-fact.ts';

/** Priority 1B measures subawards against the request: part × 100 ≥ percent × whole, never rounded. */
export const budgetDerivedFacts = [
  {
    id: 'budget.culturallySpecificSubaward',
    label: 'subawards to culturally specific subrecipients',
    description:
      'The funds that would go to culturally specific subrecipients: to the one that would receive the most, or to all together, as the solicitation counts.',
    unit: 'US dollars',
    derive: {
      aggregate: { parameter: 'culturally-specific-aggregation' },
      table: 'subawards',
      column: 'amount',
      // Two subawards to one organization are one subrecipient's share.
      per: 'subrecipient_name',
      where: { fact: 'culturally_specific', operator: 'equals', value: true },
    },
  },
  {
    id: 'budget.culturallySpecificShare',
    label: 'share of the request for culturally specific subrecipients',
    description: 'Those funds as a share of the federal funds requested, cost share excluded.',
    unit: 'percent of the federal funds requested',
    derive: { share: { part: 'budget.culturallySpecificSubaward', whole: 'application.requestedAmount' } },
  },
] as const satisfies readonly DerivedFactData[];
