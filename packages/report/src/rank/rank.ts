import {
  type AppliedRuleSet,
  compareText,
  type Outcome,
  type ProfileData,
  type Scorecard,
} from '@grantscore/core';
import { valuesOf } from './key-values.ts';
import { type Contender, canBeMissing, contender } from './order.ts';
import { placesOf } from './places.ts';
import type { CompetitionRanking, NotPassing, Placement, Ranking } from './ranking.ts';
import { keysOf } from './ties.ts';

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
  const lackable = keysOf(profile)
    .map(({ key }) => key)
    .filter(canBeMissing);
  const notPassing: NotPassing[] = [];
  const ranked: Contender<Scorecard>[] = [];
  const open: (readonly string[])[] = [];
  for (const card of pool) {
    const notMet = gatesThatAre('not_met', card);
    if (notMet.length > 0) notPassing.push({ scorecard: card, notMet });
    else {
      ranked.push(contender(card, lackable));
      open.push(gatesThatAre('indeterminate', card));
    }
  }
  const { keys, droppedKeys, rank, tied, best, worst } = placesOf(
    valuesOf(ranked),
    Uint8Array.from(open, (criteria) => (criteria.length > 0 ? 1 : 0)),
    profile,
  );
  const optional = keys.map(({ key }) => key).filter(canBeMissing);
  const placements = ranked.map((own, i): Placement => {
    const openCriteria = open[i] ?? [];
    return {
      scorecard: own.scorecard,
      rank: rank[i] as number,
      tied: tied[i] === 1,
      bestRank: best[i] as number,
      worstRank: worst[i] as number,
      eligibilityOpen: openCriteria.length > 0,
      openCriteria,
      keys,
      missingKeys: optional.filter((key) => own[key] === undefined),
    };
  });
  return {
    competition,
    keys,
    droppedKeys,
    placements: placements.sort((a, b) => a.rank - b.rank || byId(a, b)),
    notPassing: notPassing.sort(byId),
  };
}

const NONE: readonly string[] = [];

/** Ids of the eligibility and completeness criteria with this outcome. Most applications have none, and no list is made for them. */
function gatesThatAre(outcome: Outcome, { evaluation }: Scorecard): readonly string[] {
  let found: string[] | undefined;
  for (const { at, id } of gatesOf(evaluation.rules)) {
    if (evaluation.outcomes[at]?.outcome !== outcome) continue;
    found ??= [];
    found.push(id);
  }
  return found ?? NONE;
}

interface Gate {
  readonly id: string;
  /** Its place among the outcomes. */
  readonly at: number;
}

const gates = new WeakMap<AppliedRuleSet, readonly Gate[]>();

/** The eligibility and completeness criteria of a rule set, looked up once. */
function gatesOf(rules: AppliedRuleSet): readonly Gate[] {
  const known = gates.get(rules);
  if (known !== undefined) return known;
  const found = rules.criteria.flatMap(({ kind, id }, at) =>
    kind === 'priority_consideration' ? [] : [{ id, at }],
  );
  gates.set(rules, found);
  return found;
}

function byId(a: { readonly scorecard: Scorecard }, b: { readonly scorecard: Scorecard }): number {
  return compareText(a.scorecard.evaluation.application.id, b.scorecard.evaluation.application.id);
}
