import { everyShownKey } from '../explain/shown-keys.ts';
import { awardsEntry } from '../model/award-entries.ts';
import { awardsIn, competitionNotes, flagsOf } from '../model/competition-entries.ts';
import type { FundingTerms } from '../model/funding-entries.ts';
import { reportHeader } from '../model/header.ts';
import { type HeldAgainst, heldAgainst } from '../model/held-against.ts';
import { type FileReconciliation, reconciliationEntry } from '../model/reconciliation.ts';
import type { AwardsGiven } from '../rank/departures.ts';
import type { CompetitionRanking, RankedCard } from '../rank/ranking.ts';
import type { ScoreSummary } from '../render/score-summary.ts';
import type { RankingLine, RankingLines } from '../render/tables.ts';
import { PoolEntries, type PoolEntry, placeAt } from './pool-entries.ts';
import type { PoolCompetition } from './ranked-pool.ts';
import type { ScoredPool } from './scored-pool.ts';
import { OPEN } from './standings.ts';

/** What a report of a pool is made of, beside the pool. */
export interface PoolReportInput {
  /** As `rankPool` gives them. */
  readonly competitions: readonly PoolCompetition[];
  readonly reconciliation: readonly FileReconciliation[];
  readonly funding: FundingTerms;
  readonly awards: AwardsGiven | null;
}

/** What can be said of a pool whose applications are not kept: all but the reasons. */
export interface PoolReport {
  readonly summary: ScoreSummary;
  readonly ranking: RankingLines;
}

/** A competition with what is held against it. */
interface HeldCompetition {
  readonly competition: PoolCompetition;
  readonly against: HeldAgainst;
}

/**
 * The summary and the ranking of a pool: the same as those of a `reportModel` of the same applications.
 * @throws RangeError if rows of a file are lost in the reconciliation.
 */
export function poolReport(
  pool: ScoredPool,
  { competitions, reconciliation, funding: terms, awards }: PoolReportInput,
): PoolReport {
  const { rules, profile } = pool;
  const header = reportHeader(rules, profile);
  const entries = new PoolEntries(pool, everyShownKey(header.profile));
  const awardOf = awardsIn(awards);
  // Placements are made only where somebody asks for them: they take more room than the pool itself.
  const asked = awards !== null || terms.given !== null || rules.solicitation?.data.funds !== undefined;
  const held = competitions.map((competition) => {
    const own = asked ? inFull(competition, entries) : NOBODY;
    const { keys } = competition;
    const pooled = { competition: competition.competition, keys, placements: own.placements };
    const against = heldAgainst(pooled, { competitions }, { rules, terms, awards }, (id) =>
      entries.entryOf(id),
    );
    return { competition, own, against };
  });
  return {
    summary: {
      header,
      counts: countsOf(competitions, pool),
      competitions: held.map(({ competition, own, against }) => ({
        competition: competition.competition,
        keys: competition.keys.map(({ key, direction }) => ({ key, direction })),
        notes: competitionNotes(competition, against),
        funding: against.drawn?.entry ?? null,
        awards: awards === null ? null : awardsEntry(own, awards, against.funding, against.labelOf),
        ranked: competition.ranked.length,
        first: (count) =>
          Array.from(competition.ranked.subarray(0, count), (place, i) => {
            const { id, ...entry } = entries.entry(place);
            const { eligibilityOpen, missingKeys } = entries.placement(competition, i);
            return {
              ...placeAt(competition.places, i),
              ...entry,
              applicationId: id,
              maximum: entries.points(pool.maximum.get(place)),
              funding: against.drawn?.line.standings[i] ?? null,
              award: awardOf(id).award,
              // Which answers are disputed, and what is met on attestation, the summary says of all together.
              flags: flagsOf({
                eligibilityOpen,
                missingKeys,
                metOnAttestation: 0,
                disputed: pool.disputed.get(place) === 1 ? ['one'] : [],
              }),
            };
          }),
        nameOf: (id) => entries.entryOf(id).applicantName,
      })),
      missingAnswers: pool.missing.list(),
      disputes: pool.disputes,
      notMet: notMetIn(competitions, pool),
      reconciliation: reconciliation.map(reconciliationEntry),
    },
    ranking: {
      profile: header.profile,
      lined: held.some(({ against }) => against.drawn !== null),
      awarded: awards !== null && held.length > 0,
      criteria: rules.criteria,
      lines: { [Symbol.iterator]: () => linesOf(held, entries, awardOf, pool) },
    },
  };
}

const NOBODY = { placements: [], notPassing: [] };

function inFull(
  competition: PoolCompetition,
  entries: PoolEntries,
): Pick<CompetitionRanking<RankedCard>, 'placements' | 'notPassing'> {
  return {
    placements: Array.from(competition.ranked, (_, i) => entries.placement(competition, i)),
    notPassing: Array.from(competition.notPassing, (place) => entries.notPassing(place)),
  };
}

function countsOf(competitions: readonly PoolCompetition[], pool: ScoredPool): ScoreSummary['counts'] {
  let [ranked, notPassing, eligibilityOpen] = [0, 0, 0];
  for (const competition of competitions) {
    ranked += competition.ranked.length;
    notPassing += competition.notPassing.length;
    for (const place of competition.ranked) if (pool.standing.get(place) === OPEN) eligibilityOpen += 1;
  }
  const { metOnAttestation } = pool;
  return { scored: ranked + notPassing, ranked, notPassing, eligibilityOpen, metOnAttestation };
}

function notMetIn(competitions: readonly PoolCompetition[], pool: ScoredPool): ScoreSummary['notMet'] {
  const counts = new Map<string, number>();
  for (const { notPassing } of competitions)
    for (const place of notPassing)
      for (const id of pool.gatesThatAre('not_met', place)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, applications]) => ({
    label: pool.rules.criteria.find((criterion) => criterion.id === id)?.label ?? id,
    applications,
  }));
}

/** Applications whose lines are made together. */
const BLOCK = 512;

function* linesOf(
  held: readonly HeldCompetition[],
  entries: PoolEntries,
  awardOf: ReturnType<typeof awardsIn>,
  pool: ScoredPool,
): Generator<RankingLine> {
  for (const { competition: one, against } of held) {
    const { competition, places } = one;
    for (const applications of [one.ranked, one.notPassing])
      for (let start = 0; start < applications.length; start += BLOCK) {
        const block = applications.subarray(start, start + BLOCK);
        const told = entries.entries(block);
        const outcomes = pool.outcomeWords(block);
        for (let i = 0; i < block.length; i += 1) {
          const entry = told[i] as PoolEntry;
          const { award, awardReason } = awardOf(entry.id);
          const isRanked = applications === one.ranked;
          // Written out: spreads would take some tenths of a second of a million lines.
          yield {
            competition,
            id: entry.id,
            applicantName: entry.applicantName,
            score: entry.score,
            least: entry.least,
            most: entry.most,
            peerReviewScore: entry.peerReviewScore,
            requestedAmount: entry.requestedAmount,
            outcomes: outcomes[i] as string,
            award,
            awardReason,
            place: isRanked ? placeAt(places, start + i) : null,
            funding: isRanked ? (against.drawn?.line.standings[start + i] ?? null) : null,
          };
        }
      }
  }
}
