import type { Outcome } from '@grantscore/core';
import type { PriorityAnswers, SideAnswers, SideRules } from './compared-pools.ts';

// What a comparison must come to, found another way: in whole hundredths of a point, by looking at every order and every amount.

/** One application as a side must see it. */
export interface OracleStanding {
  readonly competition: string;
  readonly hundredths: number;
  /** What each line of the score adds, by kind and id; nothing is left out where it is zero. */
  readonly lines: ReadonlyMap<string, number>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly passes: boolean;
  /** Null where it does not pass. */
  readonly rank: number | null;
}

/** Every application that a side has, by its place in the pool. */
export function oracleSide(
  pool: readonly (SideAnswers | null)[],
  rules: SideRules,
): ReadonlyMap<number, OracleStanding> {
  const scored = pool.flatMap((answers, at) =>
    answers === null ? [] : [{ at, ...scoreOf(answers, rules) }],
  );
  return new Map(
    scored.map(({ at, ...own }) => {
      const ahead = scored.filter(
        (other) => other.passes && other.competition === own.competition && other.hundredths > own.hundredths,
      );
      return [at, { ...own, rank: own.passes ? ahead.length + 1 : null }];
    }),
  );
}

function scoreOf(answers: SideAnswers, { priorities, caps, gated }: SideRules): Omit<OracleStanding, 'rank'> {
  const lines = new Map<string, number>();
  const outcomes = new Map<string, Outcome>();
  const sums = { access: 0, money: 0 };
  for (const [at, priority] of priorities.entries()) {
    const given = answers.priorities[at];
    if (priority === null || given === undefined) continue;
    const outcome = outcomeOf(given);
    const earned = outcome === 'met' ? priority.hundredths : 0;
    outcomes.set(priority.id, outcome);
    lines.set(`criterion ${priority.id}`, earned);
    sums[priority.family] += earned;
  }
  let hundredths = 0;
  for (const family of ['access', 'money'] as const) {
    const cap = caps[family];
    const over = cap === null ? 0 : Math.max(0, sums[family] - cap);
    lines.set(`cap ${family}`, 0 - over);
    hundredths += sums[family] - over;
  }
  const passes = !gated || answers.gate !== false;
  return { competition: answers.competition, hundredths, lines, outcomes, passes };
}

function outcomeOf({ applies, met }: PriorityAnswers): Outcome {
  if (applies === false) return 'not_applicable';
  if (applies === null || met === null) return 'indeterminate';
  return met === true ? 'met' : 'not_met';
}

/**
 * Who is above the funding line in whatever order equals are taken and whatever the missing amounts are.
 * @param ranked - Of one competition; amounts are tens, or missing.
 */
export function oracleAbove(
  ranked: readonly { readonly at: number; readonly rank: number; readonly amount: number | null }[],
  { funds, rule }: Pick<SideRules, 'funds' | 'rule'>,
): ReadonlySet<number> {
  const always = new Set(ranked.map(({ at }) => at));
  for (const order of ordersOf(ranked)) {
    for (const amounts of amountsOf(
      order.map(({ amount }) => amount),
      funds,
    )) {
      const above = new Set<number>();
      let left = funds;
      for (const [i, { at }] of order.entries()) {
        const amount = amounts[i] ?? 0;
        if (amount <= left) {
          above.add(at);
          left -= amount;
        } else if (rule === 'stop') break;
      }
      for (const at of always) if (!above.has(at)) always.delete(at);
    }
  }
  return always;
}

/** Every order in which equals may be taken. */
function* ordersOf<Item extends { readonly rank: number }>(
  items: readonly Item[],
): Generator<readonly Item[]> {
  if (items.length === 0) yield [];
  const first = Math.min(...items.map(({ rank }) => rank));
  for (const item of items.filter(({ rank }) => rank === first))
    for (const rest of ordersOf(items.filter((other) => other !== item))) yield [item, ...rest];
}

/** Every list of amounts with something in the place of what is missing: any tens up to more than there is. */
function* amountsOf(amounts: readonly (number | null)[], funds: number): Generator<readonly number[]> {
  const [first, ...others] = amounts;
  if (first === undefined) return yield [];
  const tried = first === null ? Array.from({ length: funds / 10 + 2 }, (_, i) => i * 10) : [first];
  for (const rest of amountsOf(others, funds)) for (const amount of tried) yield [amount, ...rest];
}
