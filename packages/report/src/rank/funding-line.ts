import { Decimal } from '@grantscore/core';
import { countBelow } from './dense-codes.ts';
import { type FundingFalls, fundingFalls } from './funding-falls.ts';
import { contender, orderOf, recordNumber } from './order.ts';
import type { CompetitionRanking, RankedCard } from './ranking.ts';

/** What happens at the first request that the funds left do not cover: the line ends there, or passes over it to the next that fits. */
export type FundingRule = 'stop' | 'skip';

/**
 * Where an application stands. `at_line`: the funds left cover some of those tied here and not all, and no rule says whom. `undecided`: it
 * depends on a requested amount that is missing or, with `skip`, on who of a tie ahead is funded.
 */
export type FundingStanding = 'above' | 'at_line' | 'below' | 'undecided';

/** How far funds reach along the ranking of one competition. */
export interface FundingLine {
  readonly funds: Decimal;
  readonly rule: FundingRule;
  /** One for each placement, in the order of the ranking. */
  readonly standings: readonly FundingStanding[];
  /** What those above ask for together. */
  readonly requested: Decimal;
  /**
   * By index of their placement, those not above that could be if their own missing answers all came out in their favour and everybody
   * else's stayed as they are: above, or in a tie at the line.
   */
  readonly couldCross: ReadonlyMap<number, 'above' | 'at_line'>;
  /** Those above, by index of their placement, that would not surely stay there. */
  readonly couldFall: FundingFalls;
}

/** The funds left before a tie, between a least and a most; or that the line has ended, or lost its way at a missing amount. */
type Left = { readonly least: Decimal; readonly most: Decimal } | 'ended' | 'unknown';

/** What those of one rank ask for: all of them or, with `skip`, those whose request fits alone. */
interface Demand {
  readonly total: Decimal;
  readonly smallest: Decimal | null;
  /** Whether one of the amounts is missing. */
  readonly missing: boolean;
}

interface Tie {
  readonly left: Left;
  readonly demand: Demand;
}

/**
 * Holds funds against the requested amounts, in rank order. What a tie or a missing amount leaves open is never decided: `above` and
 * `below` hold in whatever order equals are taken and whatever the missing amounts are.
 */
export function fundingLine(
  { placements, keys }: Pick<CompetitionRanking<RankedCard>, 'placements' | 'keys'>,
  funds: Decimal,
  rule: FundingRule,
): FundingLine {
  const order = orderOf(
    placements.map(({ scorecard }) => contender(scorecard, ['peerReviewScore', 'requestedAmount'])),
    keys,
  );
  const { now, ahead } = order;
  const amounts = placements.map(({ scorecard }) => recordNumber(scorecard, 'requestedAmount'));
  const { ties, codes, standings, requested } = fundsAlong(now, amounts, funds, rule);
  const codeOfTie = Float64Array.from(codes);
  const couldCross = new Map<number, 'above' | 'at_line'>();
  for (const [i, amount] of amounts.entries()) {
    const best = ahead[i] ?? 0;
    if (standings[i] === 'above' || amount === undefined || best >= (now[i] ?? 0)) continue;
    const at = countBelow(codeOfTie, best);
    // INVARIANT: its own tie stands behind, so that there is one, and nothing ahead of that changes when it leaves.
    const there = ties[at] as Tie;
    const alone = demandOf([amount], there.left, rule);
    const demand = codes[at] === best ? together(there.demand, alone) : alone;
    const standing = standingOf(amount, { left: there.left, demand });
    if (standing === 'above' || (standing === 'at_line' && standings[i] !== 'at_line'))
      couldCross.set(i, standing);
  }
  const above = [...standings.keys()].filter((i) => standings[i] === 'above');
  const couldFall = fundingFalls(order, amounts, above, funds, rule);
  return { funds, rule, standings, requested, couldCross, couldFall };
}

/** What funds come to along an order, tie by tie. */
interface FundsAlong {
  readonly ties: readonly Tie[];
  /** The code that those of each tie share. */
  readonly codes: readonly number[];
  /** Where each stands, in the order given. */
  readonly standings: readonly FundingStanding[];
  /** What those above ask for together. */
  readonly requested: Decimal;
}

/**
 * @param order - A number for each application, from the first to the last; equals are tied.
 * @param amounts - What each asks for, in the same order.
 */
export function fundsAlong(
  order: ArrayLike<number>,
  amounts: readonly (Decimal | undefined)[],
  funds: Decimal,
  rule: FundingRule,
): FundsAlong {
  const ties: Tie[] = [];
  const codes: number[] = [];
  const standings: FundingStanding[] = [];
  let left: Left = { least: funds, most: funds };
  let requested = new Decimal(0);
  while (standings.length < order.length) {
    const start = standings.length;
    const code = order[start] ?? 0;
    let end = start + 1;
    while (end < order.length && order[end] === code) end += 1;
    const own = amounts.slice(start, end);
    // Behind a line that has ended, or lost its way, nobody's amount matters.
    const tie: Tie = { left, demand: typeof left === 'string' ? NOTHING : demandOf(own, left, rule) };
    for (const amount of own) {
      const standing = standingOf(amount, tie);
      if (standing === 'above') requested = requested.plus(amount ?? 0);
      standings.push(standing);
    }
    ties.push(tie);
    codes.push(code);
    left = leftAfter(tie, rule);
  }
  return { ties, codes, standings, requested };
}

const NOTHING: Demand = { total: new Decimal(0), smallest: null, missing: false };

function demandOf(amounts: readonly (Decimal | undefined)[], left: Left, rule: FundingRule): Demand {
  return amounts
    .map((amount): Demand => {
      if (amount === undefined) return { ...NOTHING, missing: true };
      const counts = rule === 'stop' || (typeof left === 'object' && amount.lte(left.most));
      return counts ? { total: amount, smallest: amount, missing: false } : NOTHING;
    })
    .reduce(together, NOTHING);
}

function together(a: Demand, b: Demand): Demand {
  const smallest =
    a.smallest === null || b.smallest === null
      ? (a.smallest ?? b.smallest)
      : Decimal.min(a.smallest, b.smallest);
  return { total: a.total.plus(b.total), smallest, missing: a.missing || b.missing };
}

function standingOf(amount: Decimal | undefined, { left, demand }: Tie): FundingStanding {
  if (left === 'ended') return 'below';
  if (left === 'unknown' || demand.missing || amount === undefined) return 'undecided';
  if (amount.gt(left.most)) return 'below';
  if (demand.total.lte(left.least)) return 'above';
  return left.least.eq(left.most) ? 'at_line' : 'undecided';
}

function leftAfter({ left, demand }: Tie, rule: FundingRule): Left {
  if (typeof left === 'string') return left;
  if (demand.missing) return 'unknown';
  const { total, smallest } = demand;
  if (total.lte(left.least)) return { least: left.least.minus(total), most: left.most.minus(total) };
  if (rule === 'stop') return 'ended';
  // Somebody of the tie is funded, if only the one who asks for least; who else is open.
  const known = left.least.eq(left.most) && smallest !== null;
  return { least: new Decimal(0), most: known ? left.most.minus(smallest) : left.most };
}
