import type { RankingKey } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { everyShownKey, keyPhrase, keyText, shownKeys } from './shown-keys.ts';

const by = (...keys: readonly RankingKey['key'][]) =>
  keys.map((key): RankingKey => ({ key, direction: 'descending' }));

describe('what a ranking has to show beside the score', () => {
  test.each([
    { keys: by('points'), before: [], after: [], why: 'points alone show themselves' },
    {
      keys: by('peerReviewScore', 'points'),
      before: ['peerReviewScore'],
      after: [],
      why: 'what outweighs the score stands before it',
    },
    {
      keys: by('points', 'requestedAmount', 'applicationId'),
      before: [],
      after: ['requestedAmount'],
      why: 'what parts equals stands behind it; the id is shown anyway',
    },
    {
      keys: by('requestedAmount'),
      before: ['requestedAmount'],
      after: [],
      why: 'without points nothing stands behind them',
    },
  ])('$why', ({ keys, before, after }) => expect(shownKeys(keys)).toEqual({ before, after }));

  test.each([
    {
      ties: 'competition' as const,
      shown: ['peerReviewScore'],
      why: 'a final key that is not used is not shown',
    },
    { ties: 'ordinal' as const, shown: ['peerReviewScore', 'requestedAmount'], why: 'one that is used is' },
  ])('of a profile: $why', ({ ties, shown }) => {
    const [finalKey = null] = by('requestedAmount');
    expect(everyShownKey({ keys: by('peerReviewScore', 'points'), ties, finalKey })).toEqual(shown);
  });
});

const given = { peerReviewScore: '87.50', requestedAmount: '420000' };
const missing = { peerReviewScore: null, requestedAmount: null };

describe('the value of a key', () => {
  test.each([
    { key: 'peerReviewScore' as const, of: given, text: '87.50', phrase: 'peer review score 87.50' },
    { key: 'requestedAmount' as const, of: given, text: '$420,000.00', phrase: '$420,000.00 requested' },
    { key: 'peerReviewScore' as const, of: missing, text: 'none', phrase: 'no peer review score' },
    { key: 'requestedAmount' as const, of: missing, text: 'none', phrase: 'no requested amount' },
  ])('is $text in a table, “$phrase” in a sentence', ({ key, of, text, phrase }) => {
    expect([keyText(key, of), keyPhrase(key, of)]).toEqual([text, phrase]);
  });
});
