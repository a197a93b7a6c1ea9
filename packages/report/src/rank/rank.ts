import { compareText, type Finding, type ProfileData, type RankingKey, type Scorecard } from '@grantscore/core';
import { intervalsOf } from './intervals.ts';
import { canBeMissing, keyValue, orderOf } from './order.ts';
import type { CompetitionRanking, NotPassing, Placement, Ranking } from './ranking.ts';
import { keysOf, ranksOf } from './ties.ts';

/**
 * Ranks applications within their competitions by a profile. Who did not meet an eligibility or completeness criterion is not
 * ranked; who could not be told to meet one is ranked and marked. The order of the scorecards never matters.
 *
 * @throws RangeError if a scorecard was made by another profile, or two are of one application.
 */
export function rank(scorecards: readonly Scorecard[], profile: ProfileData): Ranking {
  const pools = new Map<string | null, Scorecard[]>();
  const seen = new Set<string>();
  for (const card of scorecards) {
    const { application } = card.evaluation;
    if (card.profile !== profile.id)
      throw new RangeError(
        `application \`${application.id}\` was scored by profile \`${card.profile}\`, not by \`${profile.id}\``,
      );
    if (seen.has(application.id))
      throw new RangeError(`application \`${application.id}\` is given more than once`);
    seen.add(application.id);
    const competition = application.competition ?? null;
    const pool = pools.get(competition);
    if (pool === undefined) pools.set(competition, [card]);
    else pool.push(card);
  }
  const competitions = [...pools.keys()].sort((a, b) =>
    a === null ? -1 : b === null ? 1 : compareText(a, b),
  );
  return {
    profile,
    competitions: competitions.map((competition) =>
      rankPool(competition, pools.get(competition) ?? [], profile),
    ),
  };
}

function rankPool(
  competition: string | null,
  pool: readonly Scorecard[],
  profile: ProfileData,
): CompetitionRanking {
  const byId = [...pool].sort((a, b) =>
    compareText(a.evaluation.application.id, b.evaluation.application.id),
  );
  const notPassing: NotPassing[] = [];
  const ranked: { readonly card: Scorecard; readonly open: readonly string[] }[] = [];
  for (const card of byId) {
    const gates = card.evaluation.findings.filter(isGate);
    const notMet = gates.filter((finding) => finding.outcome === 'not_met').map(idOf);
    if (notMet.length > 0) notPassing.push({ scorecard: card, notMet });
    else ranked.push({ card, open: gates.filter((finding) => finding.outcome === 'indeterminate').map(idOf) });
  }
  const cards = ranked.map(({ card }) => card);
  const { keys, droppedKeys } = keysInUse(cards, profile);
  const order = orderOf(cards, keys);
  const { rank: ranks, tied } = ranksOf(order.now);
  const intervals = intervalsOf(
    order,
    ranked.map(({ open }) => open.length > 0),
  );
  const optional = keys.map(({ key }) => key).filter(canBeMissing);
  const placements = ranked.map(({ card, open }, i): Placement => {
    const own = ranks[i] ?? 1;
    return {
      scorecard: card,
      rank: own,
      tied: tied[i] ?? false,
      // A missing value ranks behind any there is; the bounds are of values that could be there. The place it has belongs to both.
      bestRank: Math.min(own, intervals.best[i] ?? 1),
      worstRank: Math.max(own, intervals.worst[i] ?? 1),
      eligibilityOpen: open.length > 0,
      openCriteria: open,
      missingKeys: optional.filter((key) => keyValue(card, key) === undefined),
    };
  });
  // Stable, so that equals stay in the order of their ids.
  return {
    competition,
    keys,
    droppedKeys,
    placements: placements.sort((a, b) => a.rank - b.rank),
    notPassing,
  };
}

/** A key for which nobody ranked has a value orders nothing, and would only widen every interval. */
function keysInUse(cards: readonly Scorecard[], profile: ProfileData) {
  const keys: RankingKey[] = [];
  const droppedKeys: RankingKey[] = [];
  for (const ranking of keysOf(profile)) {
    const { key } = ranking;
    const usable =
      !canBeMissing(key) || cards.length === 0 || cards.some((card) => keyValue(card, key) !== undefined);
    (usable ? keys : droppedKeys).push(ranking);
  }
  return { keys, droppedKeys };
}

function isGate({ criterion }: Finding): boolean {
  return criterion.kind !== 'priority_consideration';
}

function idOf({ criterion }: Finding): string {
  return criterion.id;
}
