import { fc, test } from '@fast-check/jest';
import { Decimal, type ProfileData } from '@grantscore/core';
import { expect } from '@jest/globals';
import { BY_POINTS, profileBy, type Runner, runnerCard } from '../testing/pool.ts';
import { type FundingRule, fundingLine } from './funding-line.ts';
import { rank } from './rank.ts';
import type { CompetitionRanking } from './ranking.ts';

const amount = fc.constantFrom('0', '0.01', '10', '20', '30.5', '40');
const runner = fc
  .record({
    score: fc.integer({ min: 0, max: 3 }),
    gain: fc.integer({ min: 0, max: 2 }),
    requestedAmount: fc.option(amount, { freq: 12 }),
    peerReviewScore: fc.option(fc.constantFrom('50', '80')),
  })
  .map(({ score, gain, ...rest }) => ({ ...rest, score: `${score}`, most: `${score + gain}` }));
const runners = fc
  .array(runner, { minLength: 1, maxLength: 6 })
  .map((pool) => pool.map((own, i): Runner => ({ ...own, id: `r${i}` })));
const funds = fc.constantFrom('0', '10', '30.5', '40', '50.51', '60', '70.5', '100');
const rule = fc.constantFrom<FundingRule>('stop', 'skip');
const profile: fc.Arbitrary<ProfileData> = fc.constantFrom(
  BY_POINTS,
  profileBy([
    { key: 'points', direction: 'descending' },
    { key: 'peerReviewScore', direction: 'descending' },
  ]),
);

function ranked(pool: readonly Runner[], by: ProfileData): CompetitionRanking {
  const [competition] = rank(pool.map(runnerCard), by).competitions;
  if (competition === undefined) throw new Error('nobody was ranked');
  return competition;
}

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((first, i) => permutations(list.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}

/** Every order in which a person could take the applications without breaking the ranking. */
function ordersOf({ placements }: CompetitionRanking): readonly (readonly number[])[] {
  const groups = [...new Set(placements.map((own) => own.rank))].map((place) =>
    placements.flatMap((own, i) => (own.rank === place ? [i] : [])),
  );
  return groups.reduce<readonly (readonly number[])[]>(
    (orders, group) => orders.flatMap((before) => permutations(group).map((own) => [...before, ...own])),
    [[]],
  );
}

/** Who is funded when applications are taken in one order: the definition, one after the other. */
function funded(order: readonly number[], amounts: readonly string[], sum: string, by: FundingRule) {
  const above = new Set<number>();
  let left = new Decimal(sum);
  for (const i of order) {
    const asked = new Decimal(amounts[i] ?? '0');
    if (asked.lte(left)) {
      above.add(i);
      left = left.minus(asked);
    } else if (by === 'stop') break;
  }
  return above;
}

/** Who is funded in each order of equals, for several guesses at the missing amounts. */
function everyOutcome(
  pool: CompetitionRanking,
  sum: string,
  by: FundingRule,
): readonly ReadonlySet<number>[] {
  const written = pool.placements.map(
    ({ scorecard }) => scorecard.evaluation.application.facts['application.requestedAmount'] as string | null,
  );
  return ['0', '20', '1000'].flatMap((guess) =>
    ordersOf(pool).map((order) =>
      funded(
        order,
        written.map((asked) => asked ?? guess),
        sum,
        by,
      ),
    ),
  );
}

test.prop([runners, funds, rule, profile], { numRuns: 2000 })(
  'above is above and below is below in every order of equals, whatever missing amounts are',
  (pool, sum, by, order) => {
    const competition = ranked(pool, order);
    const { standings, requested } = fundingLine(competition, new Decimal(sum), by);
    const outcomes = everyOutcome(competition, sum, by);
    for (const [i, standing] of standings.entries()) {
      const times = outcomes.filter((above) => above.has(i)).length;
      if (standing === 'above') expect(times).toBe(outcomes.length);
      if (standing === 'below') expect(times).toBe(0);
      if (standing === 'at_line') expect(times).toBeGreaterThan(0);
      // Where the line stops, a tie is called open only if it is.
      if (standing === 'at_line' && by === 'stop') expect(times).toBeLessThan(outcomes.length);
    }
    expect(requested.lte(sum)).toBe(true);
  },
);

test.prop([runners, funds, rule, profile], { numRuns: 2000 })(
  'who could cross does, once its missing answers are in its favour; nobody else would surely be above',
  (pool, sum, by, order) => {
    const competition = ranked(pool, order);
    const { standings, couldCross } = fundingLine(competition, new Decimal(sum), by);
    for (const [i, { scorecard }] of competition.placements.entries()) {
      const { id } = scorecard.evaluation.application;
      const granted = pool.map((own) =>
        own.id === id
          ? { ...own, score: own.most ?? '0', peerReviewScore: own.peerReviewScore ?? '100' }
          : own,
      );
      const then = ranked(granted, profileBy(competition.keys));
      const at = then.placements.findIndex((own) => own.scorecard.evaluation.application.id === id);
      const standing = fundingLine(then, new Decimal(sum), by).standings[at];
      const crosses = couldCross.get(i);
      if (crosses !== undefined) expect(standing).toBe(crosses);
      else if (standings[i] !== 'above') expect(standing).not.toBe('above');
    }
  },
);
