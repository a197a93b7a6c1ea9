import type { ProfileData } from '../../../../model/profile.ts';

export const weightedExample = {
  id: 'weighted-example',
  label: 'Weighted example (invented)',
  description:
    'An invented example of unequal points with caps for two families, here to show how a profile is written. Every number in it is made up.',
  official: false,
  pointsEach: '1',
  points: {
    'eq-1a-advance-equity': '2.5',
    'eq-1b-culturally-specific': '2.5',
    'le-data-uof': '0.75',
    'le-data-dcra': '0.75',
    'le-data-leoka': '0.5',
    'le-data-lesdc': '0.5',
    'le-nibrs': '0.5',
    'le-no-knock': '1.25',
    'le-neck-restraint': '1.25',
    'le-uof-policy': '1.75',
  },
  // The five data rows come to 3, the two of officers that are on to 2, before the caps.
  caps: { data: '2', people: '1.5' },
  keys: [{ key: 'points', direction: 'descending' }],
  ties: 'competition',
} as const satisfies ProfileData;
