import { describe, expect, test } from '@jest/globals';
import { BY_POINTS, profileBy, type Runner, runnerCard } from '../testing/pool.ts';
import { rank } from './rank.ts';

/** `id rank` of one pool in display order; an equals sign marks a tie. */
function places(runners: readonly Runner[], profile = BY_POINTS): readonly string[] {
  const [pool] = rank(runners.map(runnerCard), profile).competitions;
  return (pool?.placements ?? []).map(
    ({ scorecard, rank: place, tied }) => `${scorecard.evaluation.application.id} ${place}${tied ? '=' : ''}`,
  );
}

/** `id best-worst` of one pool. */
function bounds(runners: readonly Runner[], profile = BY_POINTS): readonly string[] {
  const [pool] = rank(runners.map(runnerCard), profile).competitions;
  return (pool?.placements ?? []).map(
    ({ scorecard, bestRank, worstRank }) => `${scorecard.evaluation.application.id} ${bestRank}-${worstRank}`,
  );
}

const PEERS_FIRST = profileBy([
  { key: 'peerReviewScore', direction: 'descending' },
  { key: 'points', direction: 'descending' },
]);

describe('ranks', () => {
  test.each<{
    runners: readonly Runner[];
    profile?: typeof BY_POINTS;
    expected: readonly string[];
    why: string;
  }>([
    {
      runners: [
        { id: 'c', score: '6' },
        { id: 'a', score: '7' },
        { id: 'd', score: '5' },
        { id: 'b', score: '6' },
      ],
      expected: ['a 1', 'b 2=', 'c 2=', 'd 4'],
      why: 'equals share a rank, the next is left out, the id orders the display only',
    },
    {
      runners: [
        { id: 'ten', score: '10' },
        { id: 'nine', score: '9' },
      ],
      expected: ['ten 1', 'nine 2'],
      why: 'points are numbers, not text',
    },
    {
      runners: [
        { id: 'a', score: '0.30' },
        { id: 'b', score: '0.3' },
      ],
      expected: ['a 1=', 'b 1='],
      why: 'a trailing zero is no difference',
    },
    {
      runners: [
        { id: 'a', score: '0.30000000000000001' },
        { id: 'b', score: '0.3' },
      ],
      expected: ['a 1', 'b 2'],
      why: 'a difference that binary floating point cannot hold still counts',
    },
    {
      runners: [
        { id: 'a', score: '9', peerReviewScore: '80' },
        { id: 'b', score: '1', peerReviewScore: '80.5' },
        { id: 'c', score: '2', peerReviewScore: '80.0' },
      ],
      profile: PEERS_FIRST,
      expected: ['b 1', 'a 2', 'c 3'],
      why: 'the first key decides and the next parts equals',
    },
    {
      runners: [
        { id: 'none', score: '9' },
        { id: 'zero', score: '0', peerReviewScore: '0' },
      ],
      profile: PEERS_FIRST,
      expected: ['zero 1', 'none 2'],
      why: 'a missing peer review score ranks behind even a zero',
    },
    {
      runners: [
        { id: 'a', score: '1', requestedAmount: '100.00' },
        { id: 'b', score: '1', requestedAmount: '90.00' },
        { id: 'c', score: '1', requestedAmount: '90' },
        { id: 'd', score: '1' },
      ],
      profile: profileBy(BY_POINTS.keys, {
        ties: 'ordinal',
        finalKey: { key: 'requestedAmount', direction: 'ascending' },
      }),
      expected: ['b 1=', 'c 1=', 'a 3', 'd 4'],
      why: 'a final key parts equals, and equals by it stay a tie; without an amount last',
    },
    {
      runners: [
        { id: 'b', score: '1' },
        { id: 'a', score: '1' },
      ],
      profile: profileBy(BY_POINTS.keys, {
        ties: 'ordinal',
        finalKey: { key: 'applicationId', direction: 'descending' },
      }),
      expected: ['b 1', 'a 2'],
      why: 'the application id orders only where the profile says so',
    },
    {
      runners: [
        { id: 'a', score: '1', requestedAmount: '100' },
        { id: 'b', score: '1', requestedAmount: '90' },
      ],
      profile: profileBy(BY_POINTS.keys, { finalKey: { key: 'requestedAmount', direction: 'ascending' } }),
      expected: ['a 1=', 'b 1='],
      why: 'a final key plays no part where ties are left as ties',
    },
  ])('$why', ({ runners, profile, expected }) => {
    expect(places(runners, profile)).toEqual(expected);
  });
});

describe('intervals', () => {
  test('best counts those surely ahead, worst those that may be', () => {
    expect(
      bounds([
        { id: 'a', score: '7' },
        { id: 'b', score: '6', most: '8' },
        { id: 'c', score: '6' },
        { id: 'd', score: '2', most: '6' },
      ]),
    ).toEqual(['a 1-2', 'b 1-2', 'c 2-3', 'd 2-4']);
  });

  test('an application whose eligibility is open takes no place from the best of others', () => {
    expect(
      bounds([
        { id: 'a', score: '7', gate: 'indeterminate' },
        { id: 'b', score: '6' },
      ]),
    ).toEqual(['a 1-1', 'b 1-2']);
  });

  test('a missing peer review score is anything from 0 to 100', () => {
    expect(
      bounds(
        [
          { id: 'a', score: '1', peerReviewScore: '100' },
          { id: 'b', score: '1', peerReviewScore: '0' },
          { id: 'c', score: '1' },
        ],
        PEERS_FIRST,
      ),
    ).toEqual(['a 1-1', 'b 2-3', 'c 1-3']);
  });

  test('the place that an application has lies within its bounds even where a missing value stands behind a zero', () => {
    expect(bounds([{ id: 'a', peerReviewScore: '0' }, { id: 'b' }], PEERS_FIRST)).toEqual(['a 1-2', 'b 1-2']);
  });
});

describe('who is ranked', () => {
  test('what is not met keeps apart, what is open is marked, what does not apply passes', () => {
    const [pool] = rank(
      [
        { id: 'no', score: '9', gate: 'not_met' as const },
        { id: 'open', score: '5', gate: 'indeterminate' as const },
        { id: 'free', score: '4', gate: 'not_applicable' as const },
        { id: 'also-no', gate: 'not_met' as const },
      ].map(runnerCard),
      BY_POINTS,
    ).competitions;
    expect(
      pool?.placements.map(({ scorecard, eligibilityOpen, openCriteria }) => [
        scorecard.evaluation.application.id,
        eligibilityOpen,
        openCriteria,
      ]),
    ).toEqual([
      ['open', true, ['gate']],
      ['free', false, []],
    ]);
    expect(
      pool?.notPassing.map(({ scorecard, notMet }) => [scorecard.evaluation.application.id, notMet]),
    ).toEqual([
      ['also-no', ['gate']],
      ['no', ['gate']],
    ]);
  });

  test('competitions are ranked apart, by id, the pool without one first', () => {
    const { competitions } = rank(
      [
        { id: 'a', competition: 'C-2', score: '1' },
        { id: 'b', competition: 'C-10', score: '2' },
        { id: 'c', score: '3' },
        { id: 'd', competition: 'C-2', score: '4' },
      ].map(runnerCard),
      BY_POINTS,
    );
    expect(
      competitions.map(({ competition, placements }) => [
        competition,
        placements.map(({ scorecard, rank: place }) => `${scorecard.evaluation.application.id} ${place}`),
      ]),
    ).toEqual([
      [null, ['c 1']],
      ['C-10', ['b 1']],
      ['C-2', ['d 1', 'a 2']],
    ]);
  });
});

describe('keys', () => {
  test('a key that nobody ranked has a value for is dropped and widens no interval', () => {
    const [pool] = rank(
      [
        { id: 'a', score: '2' },
        { id: 'b', score: '1' },
        { id: 'out', peerReviewScore: '90', gate: 'not_met' as const },
      ].map(runnerCard),
      PEERS_FIRST,
    ).competitions;
    expect(pool?.droppedKeys.map(({ key }) => key)).toEqual(['peerReviewScore']);
    expect(pool?.keys.map(({ key }) => key)).toEqual(['points']);
    expect(
      pool?.placements.map(({ bestRank, worstRank, missingKeys }) => [bestRank, worstRank, missingKeys]),
    ).toEqual([
      [1, 1, []],
      [2, 2, []],
    ]);
  });

  test('who lacks a key that others have is flagged', () => {
    const [pool] = rank(
      [{ id: 'a', peerReviewScore: '90' }, { id: 'b' }].map(runnerCard),
      PEERS_FIRST,
    ).competitions;
    expect(pool?.placements.map(({ missingKeys }) => missingKeys)).toEqual([[], ['peerReviewScore']]);
  });
});

describe('wrong use', () => {
  test('a scorecard of another profile is refused', () => {
    expect(() => rank([runnerCard({ id: 'a' })], { ...BY_POINTS, id: 'other' })).toThrow(
      'application `a` was scored by profile `test`, not by `other`',
    );
  });

  test('one application twice is refused', () => {
    expect(() => rank([runnerCard({ id: 'a' }), runnerCard({ id: 'a' })], BY_POINTS)).toThrow(
      'application `a` is given more than once',
    );
  });

  test('no applications at all make no competitions', () => {
    expect(rank([], BY_POINTS).competitions).toEqual([]);
  });
});
