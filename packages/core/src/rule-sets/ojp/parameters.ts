import type { ParameterData } from '../../model/rule-set.ts';

/** What a solicitation may set in either cycle. None of these numbers was read in a solicitation. */
export const sharedParameters = [
  {
    id: 'culturally-specific-percent',
    type: 'decimal',
    label: 'percent for culturally specific subrecipients',
    description:
      'The least percent of the federal funds requested that goes to culturally specific subrecipients. Exactly that much counts.',
    // As recalled, priority 1B; the sentence was not seen.
    default: '40',
    // More than the whole request cannot be passed on, and nothing at all is no share.
    minimum: '0.01',
    maximum: '100',
    basis: 'reconstructed',
  },
  {
    id: 'culturally-specific-aggregation',
    type: 'enum',
    label: 'which subrecipients make up that percent',
    description:
      'Whether one culturally specific subrecipient must reach the percent alone, or all of them together.',
    default: 'max',
    values: [
      { value: 'max', label: 'one subrecipient alone' },
      { value: 'sum', label: 'all of them together' },
    ],
    basis: 'modelling-choice',
  },
  {
    id: 'use-of-force-months',
    type: 'integer',
    label: 'months of use-of-force reporting',
    description:
      'For how many of the last twelve months an agency must have reported. Twelve means every month: to report for some of them is not enough.',
    default: 12,
    minimum: 1,
    maximum: 12,
    basis: 'modelling-choice',
  },
  {
    id: 'use-of-force-training-months',
    type: 'integer',
    label: 'longest interval of use-of-force training',
    description:
      'The most months that may pass between two trainings on the use-of-force policy; twelve for yearly training.',
    default: 12,
    minimum: 1,
    maximum: 36,
    basis: 'reconstructed',
  },
] as const satisfies readonly ParameterData[];
