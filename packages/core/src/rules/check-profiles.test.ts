import { describe, expect, test } from '@jest/globals';
import { problemsOf, withPart } from '../testing/broken.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const small = smallRuleSet();
const first = criterion('first', { fact: 'a.yes', operator: 'equals', value: true });
const [count] = small.profiles;
const withProfile = (more: object) => withPart('profiles', [{ ...count, ...more }]);

const broken = [
  {
    why: 'points are for no criterion',
    data: withProfile({ points: { frist: '1' } }),
    says: [
      'unknown_name',
      'profiles[0].points.frist',
      '`frist` is not a priority consideration; did you mean `first`?',
    ],
  },
  {
    why: 'points are for a name that every object has',
    data: withProfile({ points: { constructor: '1' } }),
    says: [
      'unknown_name',
      'profiles[0].points.constructor',
      '`constructor` is not a priority consideration; known are first',
    ],
  },
  {
    why: 'points are for an eligibility criterion',
    data: {
      ...small,
      criteria: [first, { ...first, id: 'gate', kind: 'eligibility' }],
      profiles: [{ ...count, points: { gate: '1' } }],
    },
    says: [
      'unknown_name',
      'profiles[0].points.gate',
      '`gate` is of kind eligibility, which carries no points',
    ],
  },
  {
    why: 'a criterion has no points',
    data: withProfile({ pointsEach: undefined, points: {} }),
    says: [
      'points_misfit',
      'profiles[0].points',
      '`first` has no points; give some, 0 if none are meant, or give `pointsEach`',
    ],
  },
  {
    why: 'two criteria have no points',
    data: {
      ...small,
      criteria: [first, { ...first, id: 'second' }],
      profiles: [{ ...count, pointsEach: undefined }],
    },
    says: [
      'points_misfit',
      'profiles[0].points',
      '`first`, `second` have no points; give some, 0 if none are meant, or give `pointsEach`',
    ],
  },
  {
    why: 'a cap is for no family',
    data: withProfile({ caps: { others: '1' } }),
    says: ['unknown_name', 'profiles[0].caps.others', '`others` is not a family; did you mean `other`?'],
  },
  {
    why: 'a cap is below zero',
    data: withProfile({ caps: { main: '-1' } }),
    says: ['points_misfit', 'profiles[0].caps.main', '`-1` stands where a cap of zero or more was expected'],
  },
  {
    why: 'a ranking key stands twice',
    data: withProfile({
      keys: [
        { key: 'points', direction: 'descending' },
        { key: 'points', direction: 'ascending' },
      ],
    }),
    says: ['repeated_id', 'profiles[0].keys', 'the key `points` stands more than once'],
  },
  {
    why: 'ordinal ranks have nothing to part equals',
    data: withProfile({ ties: 'ordinal' }),
    says: [
      'points_misfit',
      'profiles[0].finalKey',
      '`ordinal` needs a final key that parts equals, and only `ordinal` has one',
    ],
  },
  {
    why: 'ranks with ties have something to part equals',
    data: withProfile({ finalKey: { key: 'applicationId', direction: 'ascending' } }),
    says: [
      'points_misfit',
      'profiles[0].finalKey',
      '`ordinal` needs a final key that parts equals, and only `ordinal` has one',
    ],
  },
] as const;

describe('a profile is refused where', () => {
  test.each(broken)('$why', ({ data, says }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([says]);
  });
});

describe('a profile is accepted with', () => {
  test.each([
    { why: 'a cap of nothing', data: withProfile({ caps: { main: '0' } }) },
    {
      why: 'ordinal ranks and a final key',
      data: withProfile({ ties: 'ordinal', finalKey: { key: 'applicationId', direction: 'ascending' } }),
    },
    {
      why: 'points for each criterion and no others',
      data: withProfile({ pointsEach: undefined, points: { first: '0' } }),
    },
    { why: 'points below zero', data: withProfile({ points: { first: '-0.5' } }) },
  ])('$why', ({ data }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([]);
  });
});
