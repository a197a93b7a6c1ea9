import type { ProfileData } from '../../model/profile.ts';

/** Ways of counting that fit either cycle. No solicitation gives points to a priority: none of these is official. */
export const sharedProfiles = [
  {
    id: 'count',
    label: 'Count of priorities met',
    description:
      'Every priority consideration met is one point. Unofficial: no points for priorities were ever published.',
    official: false,
    pointsEach: '1',
    keys: [{ key: 'points', direction: 'descending' }],
    ties: 'competition',
  },
  {
    id: 'peer-review-first',
    label: 'Peer review first, priorities among equals',
    description:
      'Applications stand in the order of their peer review scores; the count of priorities met parts those with the same score. Unofficial: how a priority was weighed against a score was never published.',
    official: false,
    pointsEach: '1',
    keys: [
      { key: 'peerReviewScore', direction: 'descending' },
      { key: 'points', direction: 'descending' },
    ],
    ties: 'competition',
  },
] as const satisfies readonly ProfileData[];
