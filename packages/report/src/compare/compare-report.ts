import { type AppliedRuleSet, compareText } from '@grantscore/core';
import { pointScale } from '../explain/explain-application.ts';
import { type FundingTerms, fundingOf } from '../model/funding-entries.ts';
import { type ReportHeader, reportHeader } from '../model/header.ts';
import {
  type FileReconciliation,
  type ReconciliationEntry,
  reconciliationEntry,
} from '../model/reconciliation.ts';
import { type FundingLine, fundingLine } from '../rank/funding-line.ts';
import { recordNumber } from '../rank/order.ts';
import type { CompetitionRanking, Ranking } from '../rank/ranking.ts';
import { compareNotes, competitionSentences } from './compare-words.ts';
import { type ComparedEntry, type CompareWords, comparedEntry, type SeenBy } from './compared-entry.ts';
import { kendallTauB, type RankPairs, rankPairs } from './kendall.ts';

/** One of two rankings of a pool. */
export interface CompareSide {
  readonly rules: AppliedRuleSet;
  readonly ranking: Ranking;
  /** How funding lines are drawn; where absent, by the solicitation's funds, stopping at the first request that does not fit. */
  readonly funding?: FundingTerms;
  readonly files: readonly FileReconciliation[];
  /** Ids of the applications whose row was quarantined, as far as it could be told. */
  readonly quarantined: ReadonlySet<string>;
}

/** What is known of a side before its ranking is looked at. */
export interface CompareSideEntry {
  readonly header: ReportHeader;
  readonly files: readonly ReconciliationEntry[];
  /** Criteria in use here and not on the other side, in the rule set's order. */
  readonly criteriaOnlyHere: readonly { readonly criterion: string; readonly label: string }[];
}

/** How alike the orders of those are who are ranked on both sides. */
export interface RankCorrelation extends RankPairs {
  readonly applications: number;
  /** Kendall's tau-b with four places; null where one side is all ties and it is not defined. */
  readonly tauB: string | null;
}

export interface ComparedCompetition {
  readonly competition: string | null;
  /** How many of those ranked on both sides moved up, moved down, and kept their place. */
  readonly up: number;
  readonly down: number;
  readonly stayed: number;
  readonly correlation: RankCorrelation;
  /** Those that moved farthest first, then by place; those who are not ranked on both sides last. */
  readonly applications: readonly ComparedEntry[];
  /** What there is to know of it, in sentences. */
  readonly says: readonly string[];
}

/** The version of the form of a comparison. */
export const COMPARE_SCHEMA_VERSION = '1.0.0';

/** Two rankings of a pool held against each other. Plain data: decimals are text, and it survives JSON. */
export interface CompareReport {
  readonly schemaVersion: typeof COMPARE_SCHEMA_VERSION;
  readonly from: CompareSideEntry;
  readonly to: CompareSideEntry;
  readonly competitions: readonly ComparedCompetition[];
  /** What must be known of the figures. */
  readonly notes: readonly string[];
}

/** With how many places tau-b is printed. */
const TAU_PLACES = 4;

/** Who moved and how far, who crossed the funding line, and what caused each change of score, competition by competition. */
export function compareReport(from: CompareSide, to: CompareSide): CompareReport {
  const names = [...from.ranking.competitions, ...to.ranking.competitions].map(
    ({ competition }) => competition,
  );
  const competitions = [...new Set(names)].sort((a, b) =>
    a === null ? -1 : b === null ? 1 : compareText(a, b),
  );
  const sides = { from: sideEntry(from, to), to: sideEntry(to, from) };
  const scale = Math.max(pointScale(from.ranking.profile), pointScale(to.ranking.profile));
  const words = { scale, labelOf: labelsOf(to.rules, from.rules) };
  const [seenFrom, seenTo] = [seenOn(from), seenOn(to)];
  return {
    schemaVersion: COMPARE_SCHEMA_VERSION,
    ...sides,
    competitions: competitions.map((competition) =>
      comparedCompetition(competition, { ...seenFrom, side: from }, { ...seenTo, side: to }, words),
    ),
    notes: compareNotes(sides),
  };
}

function sideEntry({ rules, ranking, files }: CompareSide, other: CompareSide): CompareSideEntry {
  const there = new Set(other.rules.criteria.map(({ id }) => id));
  return {
    header: reportHeader(rules, ranking.profile),
    files: files.map(reconciliationEntry),
    criteriaOnlyHere: rules.criteria
      .filter(({ id }) => !there.has(id))
      .map(({ id, label }) => ({ criterion: id, label })),
  };
}

function labelsOf(...rules: readonly AppliedRuleSet[]): CompareWords['labelOf'] {
  const labels = new Map<string, string>();
  for (const { criteria, data } of rules) {
    for (const { id, label } of criteria)
      if (!labels.has(`criterion ${id}`)) labels.set(`criterion ${id}`, label);
    for (const { id, label } of data.families) if (!labels.has(`cap ${id}`)) labels.set(`cap ${id}`, label);
  }
  return (kind, id) => labels.get(`${kind} ${id}`) ?? id;
}

/** Every application of a side by competition and id, and where each is. */
interface Seen {
  readonly side: CompareSide;
  readonly pools: ReadonlyMap<string | null, ReadonlyMap<string, SeenBy>>;
  readonly competitionOf: ReadonlyMap<string, string | null>;
}

function seenOn(side: CompareSide): Omit<Seen, 'side'> {
  const pools = new Map<string | null, ReadonlyMap<string, SeenBy>>();
  const competitionOf = new Map<string, string | null>();
  for (const pool of side.ranking.competitions) {
    const line = lineOf(pool, side);
    const lined = line !== null;
    const own = new Map<string, SeenBy>();
    for (const [i, place] of pool.placements.entries())
      own.set(place.scorecard.evaluation.application.id, {
        place,
        funding: line?.standings[i] ?? null,
        lined,
      });
    for (const place of pool.notPassing)
      own.set(place.scorecard.evaluation.application.id, { place, funding: null, lined });
    for (const id of own.keys()) competitionOf.set(id, pool.competition);
    pools.set(pool.competition, own);
  }
  return { pools, competitionOf };
}

/** The line of a competition; null where no funds are known, or nobody ranked says how much is asked for. */
function lineOf(
  pool: CompetitionRanking,
  { rules, ranking, funding = { rule: 'stop', given: null } }: CompareSide,
): FundingLine | null {
  const input = fundingOf(pool, funding, ranking, rules);
  const asked = pool.placements.some(
    ({ scorecard }) => recordNumber(scorecard, 'requestedAmount') !== undefined,
  );
  return input === null || !asked ? null : fundingLine(pool, input.funds, input.rule);
}

function comparedCompetition(
  competition: string | null,
  from: Seen,
  to: Seen,
  words: CompareWords,
): ComparedCompetition {
  const [before, after] = [from.pools.get(competition), to.pools.get(competition)];
  const ids = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])];
  const applications = ids
    .map((id) => {
      const [first, second] = [before?.get(id), after?.get(id)];
      const absent =
        first === undefined ? absence('from', id, from) : second === undefined ? absence('to', id, to) : null;
      return comparedEntry(first, second, absent, words);
    })
    .sort(farthestFirst);
  const both = applications.flatMap((entry) =>
    entry.from?.rank == null || entry.to?.rank == null ? [] : [{ from: entry.from.rank, to: entry.to.rank }],
  );
  const pairs = rankPairs(both);
  const moved = (way: (places: number) => boolean) =>
    applications.filter((entry) => entry.moved !== null && way(entry.moved)).length;
  const own = {
    competition,
    up: moved((places) => places > 0),
    down: moved((places) => places < 0),
    stayed: moved((places) => places === 0),
    correlation: { applications: both.length, tauB: kendallTauB(pairs, TAU_PLACES), ...pairs },
    applications,
  };
  const lined = (pool: typeof before) => [...(pool?.values() ?? [])].some((seen) => seen.lined);
  return { ...own, says: competitionSentences(own, { from: lined(before), to: lined(after) }) };
}

function absence(where: 'from' | 'to', id: string, { side, competitionOf }: Seen): string {
  const which = where === 'from' ? 'on the first side' : 'on the second side';
  const elsewhere = competitionOf.get(id);
  if (elsewhere !== undefined)
    return `${which} it is ${elsewhere === null ? 'of no competition' : `of competition ${elsewhere}`}`;
  return side.quarantined.has(id) ? `${which} its row is quarantined` : `${which} it is not there`;
}

function farthestFirst(a: ComparedEntry, b: ComparedEntry): number {
  return (
    Math.abs(b.moved ?? -1) - Math.abs(a.moved ?? -1) ||
    Number(a.moved === null) - Number(b.moved === null) ||
    placeOf(a.to) - placeOf(b.to) ||
    placeOf(a.from) - placeOf(b.from) ||
    compareText(a.applicationId, b.applicationId)
  );
}

function placeOf(standing: ComparedEntry['from']): number {
  return standing?.rank ?? Number.MAX_SAFE_INTEGER;
}
