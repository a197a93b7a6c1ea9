import { expect, test } from '@jest/globals';
import { scoreShare } from './score-share.ts';

test.each([
  { score: '1', maximum: '2', share: '50' },
  { score: '1', maximum: '9', share: '11.1111' },
  { score: '-0.5', maximum: '2.0', share: '-25' },
  { score: '0', maximum: '3', share: '0' },
  { score: '0', maximum: '0', share: undefined },
])('$score of $maximum is $share percent', ({ score, maximum, share }) => {
  expect(scoreShare({ score, maximum })?.toDecimalPlaces(4).toFixed()).toBe(share);
});
