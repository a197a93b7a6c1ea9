import type { ProfileData } from '../../../../model/profile.ts';

export const weightedExample = {
  id: 'weighted-example',
  label: 'Weighted example (invented)',
  description:
    'An invented example of unequal points with a cap for one family, here to show how a profile is written. Every number in it is made up.',
  official: false,
  pointsEach: '1',
  points: {
    'eq-1a-advance-equity': '2.5',
    'eq-1b-culturally-specific': '2.5',
    'le-data-uof': '0.75',
    'le-data-dcra': '0.75',
    'le-data-leoka': '0.5',
    'le-data-lesdc': '0.5',
    'le-no-knock': '1.25',
    'le-neck-restraint': '1.25',
  },
  // Four data rows come to 2.5 before the cap.
  caps: { data: '2' },
  keys: [{ key: 'points', direction: 'descending' }],
  ties: 'competition',
} as const satisfies ProfileData;
