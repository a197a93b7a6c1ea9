import { fc, test } from '@fast-check/jest';
import { Decimal, type ProfileData } from '@grantscore/core';
import { expect } from '@jest/globals';
import { profileBy } from '../testing/pool.ts';
import { CRITERIA, rankedPool, type Weighed, weighedRules } from '../testing/weighed.ts';
import { type CompareSide, compareReport } from './compare-report.ts';

const points = fc.constantFrom('-2', '-0.5', '0', '0.1', '0.2', '1', '3.75');
const cap = fc.option(fc.constantFrom('0', '0.3', '1', '2.5'), { nil: undefined });

/** Some of the criteria, each with points of either sign, and perhaps caps. */
const sides = fc
  .record({
    used: fc.subarray([...CRITERIA], { minLength: 1 }),
    each: fc.array(points, { minLength: CRITERIA.length, maxLength: CRITERIA.length }),
    access: cap,
    money: cap,
  })
  .map(({ used, each, access, money }): { profile: ProfileData; used: typeof used } => ({
    used,
    profile: profileBy([{ key: 'points', direction: 'descending' }], {
      points: Object.fromEntries(used.map((id) => [id, each[CRITERIA.indexOf(id)] ?? '1'])),
      caps: {
        ...(access === undefined ? {} : { access }),
        ...(money === undefined ? {} : { money }),
      },
    }),
  }));

const answers = fc.array(fc.boolean(), { minLength: CRITERIA.length, maxLength: CRITERIA.length });
const competition = fc.constantFrom('north', 'south');
const requestedAmount = fc.option(fc.constantFrom('10', '20', '30'), { nil: null, freq: 6 });
const pools = fc.array(fc.record({ met: answers, metLater: answers, competition, requestedAmount }), {
  minLength: 1,
  maxLength: 8,
});

function sideOf(
  pool: readonly Weighed[],
  { profile, used }: { readonly profile: ProfileData; readonly used: (typeof CRITERIA)[number][] },
): CompareSide {
  const rules = weighedRules(profile, used);
  const ranking = rankedPool(pool, profile, rules);
  const given = new Map(ranking.competitions.map((own) => [own.competition, new Decimal(40)]));
  return { rules, ranking, funding: { rule: 'skip', given }, files: [], quarantined: new Set() };
}

test.prop([pools, sides, sides])(
  'the causes of every change of score sum to it, whatever changed: answers, points, caps, criteria',
  (pool, from, to) => {
    const later = pool.map(({ metLater, ...own }) => ({ ...own, met: metLater }));
    const { competitions } = compareReport(sideOf(pool, from), sideOf(later, to));
    const entries = competitions.flatMap(({ applications }) => applications);
    expect(entries).toHaveLength(pool.length);
    for (const { causes, change, from: before, to: after } of entries) {
      const sum = causes.reduce((total, cause) => total.plus(cause.change), new Decimal(0));
      expect(sum.toFixed()).toBe(new Decimal(change ?? 'NaN').toFixed());
      expect(sum.toFixed()).toBe(new Decimal(after?.score ?? 'NaN').minus(before?.score ?? 'NaN').toFixed());
      for (const cause of causes)
        expect(cause.change).toBe(
          new Decimal(cause.to?.points ?? 0).minus(cause.from?.points ?? 0).toFixed(scaleOf(cause.change)),
        );
    }
  },
);

test.prop([pools, sides, sides])(
  'from the second side to the first everything is turned round',
  (pool, from, to) => {
    const [first, second] = [sideOf(pool, from), sideOf(pool, to)];
    const there = compareReport(first, second).competitions;
    const back = compareReport(second, first).competitions;
    const crossings = { came_above: 'no_longer_above', no_longer_above: 'came_above' } as const;
    for (const [i, own] of there.entries()) {
      const turned = new Map(back[i]?.applications.map((entry) => [entry.applicationId, entry]));
      expect(back[i]?.correlation.tauB).toBe(own.correlation.tauB);
      for (const entry of own.applications) {
        const other = turned.get(entry.applicationId);
        expect([other?.from, other?.to]).toEqual([entry.to, entry.from]);
        expect((other?.moved ?? 0) + (entry.moved ?? 0)).toBe(0);
        expect(other?.crossed).toBe(entry.crossed === null ? null : crossings[entry.crossed]);
      }
    }
  },
);

test.prop([pools, sides])('a side held against itself differs in nothing', (pool, one) => {
  const side = sideOf(pool, one);
  for (const { up, down, applications } of compareReport(side, side).competitions) {
    expect([up, down]).toEqual([0, 0]);
    expect(
      applications.flatMap(({ causes, keys, crossed }) => [...causes, ...keys, crossed ?? []].flat()),
    ).toEqual([]);
  }
});

function scaleOf(text: string): number {
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}
