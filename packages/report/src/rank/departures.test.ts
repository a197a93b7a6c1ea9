import { fc, test as property } from '@fast-check/jest';
import { decimal } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { BY_POINTS, type Runner, runnerCard } from '../testing/pool.ts';
import { type Award, type AwardsGiven, departuresOf } from './departures.ts';
import { rank } from './rank.ts';
import type { CompetitionRanking } from './ranking.ts';

function ranked(runners: readonly Runner[]): CompetitionRanking {
  const [competition] = rank(runners.map(runnerCard), BY_POINTS).competitions;
  if (competition === undefined) throw new Error('nobody was given');
  return competition;
}

/** Awards by id, `50`, `50 because`, ` because` for none; a dash is a row that could not be read. */
function given(written: Readonly<Record<string, string>>): AwardsGiven {
  const rows = Object.entries(written);
  const awardOf = (text: string): Award => {
    const [amount = '', reason = ''] = text.split(' ');
    return { amount: amount === '' ? null : decimal(amount), reason };
  };
  return {
    awards: new Map(rows.flatMap(([id, text]) => (text === '-' ? [] : [[id, awardOf(text)]]))),
    unread: new Set(rows.flatMap(([id, text]) => (text === '-' ? [id] : []))),
  };
}

const FOUR: readonly Runner[] = ['a', 'b', 'c', 'd'].map((id, i) => ({
  id,
  score: String(9 - i),
  requestedAmount: '50',
}));
const TIED: readonly Runner[] = FOUR.map((own) => (own.id === 'c' ? { ...own, score: '8' } : own));

/** `kind id`, with an exclamation mark where a reason is wanting. */
function shown(pool: CompetitionRanking, awards: AwardsGiven): readonly string[] {
  return departuresOf(pool, awards).departures.map(
    ({ kind, entry, reasonMissing }) =>
      `${kind} ${entry.scorecard.evaluation.application.id}${reasonMissing ? '!' : ''}`,
  );
}

test.each([
  { pool: FOUR, awards: {}, is: [], why: 'nothing was awarded' },
  { pool: FOUR, awards: { a: '50', b: '50' }, is: [], why: 'from the first on' },
  { pool: FOUR, awards: { a: '1', b: '50', c: '50', d: '50' }, is: [], why: 'less than was asked for' },
  {
    pool: FOUR,
    awards: { a: '50', c: '50' },
    is: ['skipped b!', 'out_of_rank_order c!'],
    why: 'one passed over',
  },
  {
    pool: FOUR,
    awards: { a: '50', b: ' withdrew', c: '50' },
    is: ['skipped b', 'out_of_rank_order c'],
    why: 'the reason for passing it over explains the award behind it',
  },
  {
    pool: FOUR,
    awards: { a: '50', c: '50 rural' },
    is: ['skipped b!', 'out_of_rank_order c'],
    why: 'but not the other way round',
  },
  {
    pool: FOUR,
    awards: { b: ' withdrew', c: '50' },
    is: ['skipped a!', 'skipped b', 'out_of_rank_order c!'],
    why: 'one of two without a reason',
  },
  {
    pool: FOUR,
    awards: { a: '50', b: '-', c: '50' },
    is: [],
    why: 'what cannot be read is not called skipped',
  },
  { pool: TIED, awards: { a: '50', c: '50' }, is: [], why: 'a choice among equals departs from nothing' },
  {
    pool: TIED,
    awards: { a: '50', c: '50', d: '50' },
    is: ['skipped b!', 'out_of_rank_order d!'],
    why: 'the other of the equals is ahead of what comes next',
  },
  { pool: FOUR, awards: { a: '50.01' }, is: ['above_request a!'], why: 'one cent above the request' },
  { pool: FOUR, awards: { a: '50.00' }, is: [], why: 'exactly the request' },
  {
    pool: [{ id: 'a', requestedAmount: null }],
    awards: { a: '5 known' },
    is: ['request_missing a'],
    why: 'the request is missing',
  },
  {
    pool: [...FOUR, { id: 'z', gate: 'not_met', requestedAmount: '50' } as const],
    awards: { z: '51' },
    is: ['not_ranked z!', 'above_request z!'],
    why: 'not ranked at all, and more than asked for',
  },
])('$awards: $is ($why)', ({ pool, awards, is }) => {
  expect(shown(ranked(pool), given(awards))).toEqual(is);
});

test('awards are counted and summed exactly', () => {
  const { awarded, total } = departuresOf(ranked(FOUR), given({ a: '0.10', b: '0.20', c: ' no' }));
  expect([awarded, total.toFixed()]).toEqual([2, '0.3']);
});

const runners = fc
  .array(fc.record({ score: fc.constantFrom('0', '1', '2'), requestedAmount: fc.constantFrom('10', '20') }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((pool) => pool.map((own, i): Runner => ({ ...own, id: `r${i}` })));
const award = fc.constantFrom('', '10', '15', ' why', '10 why', '-');

property.prop([runners, fc.array(award, { minLength: 7, maxLength: 7 })])(
  'skipped and out of rank order are those of the definition, pair by pair',
  (pool, written) => {
    const competition = ranked(pool);
    const awards = given(Object.fromEntries(pool.map(({ id }, i) => [id, written[i] ?? ''])));
    const isAwarded = (id: string) => (awards.awards.get(id)?.amount ?? null) !== null;
    const isSkipped = (own: Runner) =>
      !isAwarded(own.id) &&
      !awards.unread.has(own.id) &&
      pool.some((other) => isAwarded(other.id) && Number(other.score) < Number(own.score));
    const found = departuresOf(competition, awards).departures;
    const idsOf = (kind: string) =>
      found
        .filter((own) => own.kind === kind)
        .map(({ entry }) => entry.scorecard.evaluation.application.id)
        .sort();
    expect(idsOf('skipped')).toEqual(pool.filter(isSkipped).map(({ id }) => id));
    const ahead = (own: Runner) =>
      pool.filter((other) => isSkipped(other) && Number(other.score) > Number(own.score));
    expect(idsOf('out_of_rank_order')).toEqual(
      pool.filter((own) => isAwarded(own.id) && ahead(own).length > 0).map(({ id }) => id),
    );
    for (const { kind, entry, skippedAhead, reasonMissing, award: own } of found) {
      if (kind !== 'out_of_rank_order') continue;
      const runner = pool.find(({ id }) => id === entry.scorecard.evaluation.application.id);
      const skipped = runner === undefined ? [] : ahead(runner);
      expect(skippedAhead).toBe(skipped.length);
      const silent = skipped.some(({ id }) => (awards.awards.get(id)?.reason ?? '') === '');
      expect(reasonMissing).toBe(own.reason === '' && silent);
    }
  },
);
