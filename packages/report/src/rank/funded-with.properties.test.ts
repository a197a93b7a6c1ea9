import { fc, test } from '@fast-check/jest';
import { Decimal } from '@grantscore/core';
import { expect } from '@jest/globals';
import { competingPools, competingProfiles, points } from '../testing/competing-pools.ts';
import { runnerCard } from '../testing/pool.ts';
import { fundedWith } from './funded-with.ts';
import { fundingLine } from './funding-line.ts';
import { placeWith } from './place-with.ts';
import { rank } from './rank.ts';

const funds = fc.constantFrom('0', '10', '30', '45.5', '80').map((sum) => new Decimal(sum));
const rule = fc.constantFrom('stop' as const, 'skip' as const);

test.prop([competingPools, competingProfiles, points, funds, rule], { numRuns: 2000 })(
  'where it stands at another place is what drawing the line anew says',
  (pool, by, changed, sum, how) => {
    const [own, ...others] = pool;
    if (own === undefined) throw new Error('the pool is empty');
    const [now] = rank(pool.map(runnerCard), by).competitions;
    const [then] = rank(
      [{ ...own, score: changed, gate: 'met' as const }, ...others].map(runnerCard),
      by,
    ).competitions;
    if (now === undefined || then === undefined) throw new Error('nobody is ranked');
    const at = then.placements.findIndex(({ scorecard }) => scorecard.evaluation.application.id === own.id);
    const card = runnerCard(own);
    const place = placeWith(now, card, by)(new Decimal(changed));
    const fundedAt = fundedWith(now, card, sum, how);
    const asked = [own, ...others].filter(({ gate }, i) => i === 0 || gate !== 'not_met');
    expect(fundedAt === null).toBe(asked.every(({ requestedAmount }) => requestedAmount === null));
    if (fundedAt !== null) expect(fundedAt(place)).toBe(fundingLine(then, sum, how).standings[at]);
  },
);
