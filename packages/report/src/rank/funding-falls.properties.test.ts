import { fc, test } from '@fast-check/jest';
import { Decimal } from '@grantscore/core';
import { expect } from '@jest/globals';
import { BY_POINTS, type Runner, runnerCard } from '../testing/pool.ts';
import { type FundingRule, fundingLine } from './funding-line.ts';
import { rank } from './rank.ts';

const runner = fc
  .record({
    base: fc.integer({ min: 0, max: 3 }),
    loss: fc.integer({ min: 0, max: 2 }),
    gain: fc.integer({ min: 0, max: 2 }),
    requestedAmount: fc.option(fc.constantFrom('0', '10', '20', '30.5', '40'), { freq: 12 }),
  })
  .map(({ base, loss, gain, requestedAmount }) => ({
    requestedAmount,
    least: `${base - loss}`,
    score: `${base}`,
    most: `${base + gain}`,
  }));
const runners = fc
  .array(runner, { minLength: 1, maxLength: 5 })
  .map((pool) => pool.map((own, i): Runner => ({ ...own, id: `r${i}` })));
const funds = fc.constantFrom('0', '10', '30.5', '50.5', '60', '70.5', '100');
const rule = fc.constantFrom<FundingRule>('stop', 'skip');

function drawn(pool: readonly Runner[], sum: string, by: FundingRule) {
  const [competition] = rank(pool.map(runnerCard), BY_POINTS).competitions;
  if (competition === undefined) throw new Error('nobody was ranked');
  const line = fundingLine(competition, new Decimal(sum), by);
  const ids = competition.placements.map(({ scorecard }) => scorecard.evaluation.application.id);
  const namesOf = (indexes: readonly number[]) => indexes.map((i) => ids[i] ?? '').sort();
  return {
    above: new Set(ids.filter((_, i) => line.standings[i] === 'above')),
    own: namesOf(line.couldFall.own),
    others: namesOf(line.couldFall.others),
  };
}

const scored = (own: Runner, score: string | undefined): Runner => ({
  ...own,
  ...(score !== undefined && { score, least: score, most: score }),
});

/** Every way in which each of the others comes out at its score or at its most. */
function risesOfOthers(pool: readonly Runner[], id: string): readonly (readonly Runner[])[] {
  return pool.reduce<readonly (readonly Runner[])[]>(
    (pools, own) =>
      pools.flatMap((before) => {
        const ends = own.id === id ? [own.score] : [own.score, own.most];
        return ends.map((end) => [...before, scored(own, end)]);
      }),
    [[]],
  );
}

test.prop([runners, funds, rule])('who could fall by their own answers does', (pool, sum, by) => {
  const now = drawn(pool, sum, by);
  const falls = [...now.above].filter((id) => {
    const against = pool.map((own) => (own.id === id ? scored(own, own.least) : own));
    return !drawn(against, sum, by).above.has(id);
  });
  if (by === 'stop') expect(now.own).toEqual(falls.sort());
  else expect(now.own).toEqual(expect.arrayContaining(falls));
});

test.prop([runners, funds, rule])('who could be pushed below by others is', (pool, sum, by) => {
  const now = drawn(pool, sum, by);
  const falls = [...now.above].filter((id) =>
    risesOfOthers(pool, id).some((then) => !drawn(then, sum, by).above.has(id)),
  );
  if (by === 'stop') expect(now.others).toEqual(falls.sort());
  else expect(now.others).toEqual(expect.arrayContaining(falls));
});
