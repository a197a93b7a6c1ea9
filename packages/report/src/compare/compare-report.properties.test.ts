import { fc, test } from '@fast-check/jest';
import { Decimal } from '@grantscore/core';
import { expect } from '@jest/globals';
import { type OracleStanding, oracleAbove, oracleSide } from '../testing/compare-oracle.ts';
import {
  type ComparedAnswers,
  comparedPools,
  comparedRules,
  comparedSide,
  type SideAnswers,
  type SideRules,
} from '../testing/compared-pools.ts';
import { compareReport } from './compare-report.ts';
import type { ComparedEntry, ComparedStanding } from './compared-entry.ts';

function reportOf(pool: readonly ComparedAnswers[], from: SideRules, to: SideRules) {
  return compareReport(
    comparedSide(
      pool.map((own) => own.from),
      from,
    ),
    comparedSide(
      pool.map((own) => own.to),
      to,
    ),
  );
}

const hundredths = (text: string | null | undefined) => new Decimal(text ?? 'NaN').times(100).toNumber();

/** What a comparison says of one side of an application, in the oracle's terms. */
const told = (standing: ComparedStanding | null) =>
  standing && {
    rank: standing.rank,
    hundredths: hundredths(standing.score),
    passes: standing.notMet.length === 0,
  };

const known = (standing: OracleStanding | undefined) =>
  standing && { rank: standing.rank, hundredths: standing.hundredths, passes: standing.passes };

/** What changed between two scores of an application, line by line. */
function causesOf(from: OracleStanding, to: OracleStanding): ReadonlyMap<string, number> {
  const lines = new Set([...from.lines.keys(), ...to.lines.keys()]);
  return new Map(
    [...lines]
      .map((line) => [line, (to.lines.get(line) ?? 0) - (from.lines.get(line) ?? 0)] as const)
      .filter(([, change]) => change !== 0),
  );
}

test.prop([comparedPools, comparedRules, comparedRules], { numRuns: 3000 })(
  'places, changes and causes are those that adding up by hand finds, and the causes sum to the change: whatever is unknown, does not apply, is capped, renamed or on one side alone',
  (pool, from, to) => {
    const sides = {
      from: oracleSide(
        pool.map((own) => own.from),
        from,
      ),
      to: oracleSide(
        pool.map((own) => own.to),
        to,
      ),
    };
    const { competitions } = reportOf(pool, from, to);
    const seen = new Set<string>();
    for (const { competition, applications } of competitions) {
      for (const entry of applications) {
        const at = Number(entry.applicationId.slice(1));
        const [before, after] = [sides.from.get(at), sides.to.get(at)].map((own) =>
          own?.competition === competition ? own : undefined,
        );
        seen.add(`${competition} ${at}`);
        expect([told(entry.from), told(entry.to)]).toEqual([known(before) ?? null, known(after) ?? null]);
        expect(entry.absent === null).toBe(before !== undefined && after !== undefined);
        if (before === undefined || after === undefined) {
          expect([entry.change, entry.causes, entry.moved]).toEqual([null, [], null]);
          continue;
        }
        const change = after.hundredths - before.hundredths;
        const causes = new Map(entry.causes.map((own) => [`${own.kind} ${own.id}`, hundredths(own.change)]));
        expect(hundredths(entry.change)).toBe(change);
        expect([...causes].sort()).toEqual([...causesOf(before, after)].sort());
        expect(sumOf(entry).eq(entry.change ?? 'NaN')).toBe(true);
        for (const { kind, id, from: first, to: second } of entry.causes) {
          if (kind === 'cap') continue;
          expect(first?.outcome).toBe(before.outcomes.get(id));
          expect(second?.outcome).toBe(after.outcomes.get(id));
        }
        const moved = before.rank === null || after.rank === null ? null : before.rank - after.rank;
        expect(entry.moved).toBe(moved);
      }
    }
    // Who is of another competition on the other side is told of in both.
    const expected = [sides.from, sides.to].flatMap((side) =>
      [...side].map(([at, { competition }]) => `${competition} ${at}`),
    );
    expect([...seen].sort()).toEqual([...new Set(expected)].sort());
  },
);

function sumOf({ causes }: ComparedEntry): Decimal {
  return causes.reduce((sum, { change }) => sum.plus(change), new Decimal(0));
}

/** Those above the line of one competition for certain, and whether that is decided for everyone. */
function lineOf(pool: readonly (SideAnswers | null)[], rules: SideRules, competition: string | null) {
  const ranked = [...oracleSide(pool, rules)].flatMap(([at, standing]) =>
    standing.rank === null || standing.competition !== competition
      ? []
      : [{ at, rank: standing.rank, amount: pool[at]?.requestedAmount ?? null }],
  );
  const lined = ranked.some(({ amount }) => amount !== null);
  const plain =
    new Set(ranked.map(({ rank }) => rank)).size === ranked.length &&
    ranked.every(({ amount }) => amount !== null);
  // By `stop` the line is known for certain; by `skip` what follows an open tie is bounded, on the safe side.
  return { lined, exact: rules.rule === 'stop' || plain, above: oracleAbove(ranked, rules) };
}

test.prop([comparedPools, comparedRules, comparedRules], { numRuns: 2000 })(
  'those cross the funding line who are above it on one side in whatever order equals are taken and whatever the missing amounts are, and not on the other',
  (pool, from, to) => {
    for (const { competition, applications } of reportOf(pool, from, to).competitions) {
      const before = lineOf(
        pool.map((own) => own.from),
        from,
        competition,
      );
      const after = lineOf(
        pool.map((own) => own.to),
        to,
        competition,
      );
      for (const { applicationId, from: first, to: second, crossed } of applications) {
        const at = Number(applicationId.slice(1));
        const [was, is] = [first?.funding === 'above', second?.funding === 'above'];
        for (const [line, told] of [
          [before, was],
          [after, is],
        ] as const) {
          if (line.exact) expect(told).toBe(line.lined && line.above.has(at));
          else if (told) expect(line.above.has(at)).toBe(true);
        }
        const both = before.lined && after.lined && first !== null && second !== null;
        expect(crossed).toBe(!both || was === is ? null : is ? 'came_above' : 'no_longer_above');
      }
    }
  },
);

test.prop([comparedPools, comparedRules, comparedRules])(
  'from the second side to the first everything is turned round',
  (pool, from, to) => {
    const there = reportOf(pool, from, to).competitions;
    const back = reportOf(
      pool.map((own) => ({ from: own.to, to: own.from })),
      to,
      from,
    ).competitions;
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

test.prop([comparedPools, comparedRules])('a side held against itself differs in nothing', (pool, one) => {
  const side = comparedSide(
    pool.map((own) => own.from),
    one,
  );
  for (const { up, down, applications } of compareReport(side, side).competitions) {
    expect([up, down]).toEqual([0, 0]);
    expect(
      applications.flatMap(({ causes, keys, crossed }) => [...causes, ...keys, crossed ?? []].flat()),
    ).toEqual([]);
  }
});

test('the pools have something of everything', () => {
  const tried = fc.sample(fc.tuple(comparedPools, comparedRules, comparedRules), { numRuns: 300, seed: 1 });
  const found = new Set<string>();
  for (const [pool, from, to] of tried)
    for (const entry of reportOf(pool, from, to).competitions.flatMap(({ applications }) => applications)) {
      if (entry.crossed !== null) found.add(entry.crossed);
      for (const cause of entry.causes) {
        found.add(cause.kind);
        if (cause.from === null && cause.to !== null) found.add('on the second side alone');
        if (new Decimal(cause.to?.points ?? 0).isNegative()) found.add('negative');
        for (const side of [cause.from, cause.to]) if (side?.outcome != null) found.add(side.outcome);
      }
    }
  expect([...found].sort()).toEqual(
    [
      'came_above',
      'no_longer_above',
      'criterion',
      'cap',
      'on the second side alone',
      'negative',
      'met',
      'not_met',
      'indeterminate',
      'not_applicable',
    ].sort(),
  );
});
