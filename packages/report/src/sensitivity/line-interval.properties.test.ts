import { fc, test } from '@fast-check/jest';
import { Decimal, profileSteps } from '@grantscore/core';
import { expect } from '@jest/globals';
import { type FundingRule, fundingLine } from '../rank/funding-line.ts';
import { recordNumber } from '../rank/order.ts';
import type { CompetitionRanking } from '../rank/ranking.ts';
import { CRITERIA, rankedPool, weighedRules } from '../testing/weighed.ts';
import { rankerByHand } from '../testing/weighed-by-hand.ts';
import { halfSteps, isWithin, weighedPools, weighedProfiles, withPoints } from '../testing/weighed-pools.ts';
import { lineIntervals } from './line-interval.ts';
import { weighedPool } from './weighed-pool.ts';

const sums = fc.constantFrom('0', '10', '30.5', '50', '70').map((sum) => new Decimal(sum));
const rules = fc.constantFrom('stop' as const, 'skip' as const);

/** Some ask for as much as others, some for nothing, and of some it is not known. */
const asking = fc
  .tuple(
    weighedPools,
    fc.array(fc.constantFrom('10', '10', '20', '20', '30.5', '40', '0', null), {
      minLength: 6,
      maxLength: 6,
    }),
  )
  .map(([pool, amounts]) => pool.map((own, i) => ({ ...own, requestedAmount: amounts[i] ?? null })));

/** Who is above the line: the definition. */
function aboveOf(competition: CompetitionRanking, funds: Decimal, rule: FundingRule): string {
  const { standings } = fundingLine(competition, funds, rule);
  return competition.placements
    .filter((_, i) => standings[i] === 'above')
    .map(({ scorecard }) => scorecard.evaluation.application.id)
    .sort()
    .join();
}

test.prop([asking, weighedProfiles, fc.nat(3), sums, rules], { numRuns: 2000 })(
  'within the interval the same are above the line, and just beyond it others are',
  (pool, profile, at, funds, rule) => {
    const id = CRITERIA[at] as string;
    const [competition] = rankedPool(pool, profile).competitions;
    if (competition === undefined) throw new Error('nobody is ranked');
    const weighed = weighedPool(competition, profileSteps(weighedRules(profile), profile.id));
    const weight = weighed.weights.find(({ criterion }) => criterion === id);
    if (weight === undefined) throw new Error('the criterion has no weight');
    const amounts = competition.placements.map(({ scorecard }) => recordNumber(scorecard, 'requestedAmount'));
    const interval = lineIntervals(weighed, { funds, rule, amounts })(weight);
    expect([interval.least?.exact, interval.most?.exact]).not.toContain(false);
    const by = rankerByHand(pool);
    const now = aboveOf(by(profile), funds, rule);
    const wrong: string[] = [];
    for (const sign of [1, -1] as const) {
      for (const value of halfSteps(new Decimal(profile.points?.[id] ?? '0'), sign)) {
        const stays = aboveOf(by(withPoints(profile, id, value)), funds, rule) === now;
        if (isWithin(interval, value) !== stays) wrong.push(value.toFixed());
        if (!stays) break;
      }
    }
    expect(wrong).toEqual([]);
  },
);
