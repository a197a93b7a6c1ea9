import { fc, test } from '@fast-check/jest';
import { Decimal, type ProfileData, profileSteps } from '@grantscore/core';
import { expect } from '@jest/globals';
import { type FundingRule, fundingLine } from '../rank/funding-line.ts';
import { recordNumber } from '../rank/order.ts';
import { CRITERIA, rankedPool, type Weighed, weighedRules } from '../testing/weighed.ts';
import { halfSteps, isWithin, weighedPools, weighedProfiles, withPoints } from '../testing/weighed-pools.ts';
import { lineInterval } from './line-interval.ts';
import { weighedPool } from './weighed-pool.ts';

const sums = fc.constantFrom('0', '10', '30', '50', '70').map((sum) => new Decimal(sum));
const rules = fc.constantFrom('stop' as const, 'skip' as const);

/** Who is above the line: the definition. */
function aboveOf(pool: readonly Weighed[], profile: ProfileData, funds: Decimal, rule: FundingRule): string {
  const [competition] = rankedPool(pool, profile).competitions;
  if (competition === undefined) throw new Error('nobody is ranked');
  const { standings } = fundingLine(competition, funds, rule);
  return competition.placements
    .filter((_, i) => standings[i] === 'above')
    .map(({ scorecard }) => scorecard.evaluation.application.id)
    .sort()
    .join();
}

test.prop([weighedPools, weighedProfiles, fc.nat(3), sums, rules], { numRuns: 1000 })(
  'within the interval the same are above the line, and just beyond it others are',
  (pool, profile, at, funds, rule) => {
    const id = CRITERIA[at] as string;
    const [competition] = rankedPool(pool, profile).competitions;
    if (competition === undefined) throw new Error('nobody is ranked');
    const weighed = weighedPool(competition, profileSteps(weighedRules(profile), profile.id));
    const weight = weighed.weights.find(({ criterion }) => criterion === id);
    if (weight === undefined) throw new Error('the criterion has no weight');
    const amounts = competition.placements.map(({ scorecard }) => recordNumber(scorecard, 'requestedAmount'));
    const interval = lineInterval(weighed, weight, { funds, rule, amounts });
    const now = aboveOf(pool, profile, funds, rule);
    for (const sign of [1, -1] as const) {
      for (const value of halfSteps(new Decimal(profile.points?.[id] ?? '0'), sign)) {
        const stays = aboveOf(pool, withPoints(profile, id, value), funds, rule) === now;
        expect([value.toFixed(), isWithin(interval, value)]).toEqual([value.toFixed(), stays]);
        if (!stays) break;
      }
    }
  },
);
