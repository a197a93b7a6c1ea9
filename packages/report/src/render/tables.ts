import { decimal } from '@grantscore/core';
import type { ApplicationExplanation } from '../explain/explanation.ts';
import { everyShownKey } from '../explain/shown-keys.ts';
import type { RankedEntry } from '../model/competition-entries.ts';
import { STANDING_WORDS } from '../model/funding-entries.ts';
import type { ReportHeader } from '../model/header.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import type { MissingKey } from '../rank/ranking.ts';
import type { ReportModel } from '../report-model.ts';
import type { Table, TableColumn, WordColumns } from './table.ts';

const LEADING = [
  { header: 'competition_id', type: 'text' },
  { header: 'rank', type: 'number' },
  { header: 'tied', type: 'word' },
  { header: 'application_id', type: 'text' },
  { header: 'applicant_name', type: 'text' },
  { header: 'score', type: 'number' },
  { header: 'score_least', type: 'number' },
  { header: 'score_most', type: 'number' },
  { header: 'best_rank', type: 'number' },
  { header: 'worst_rank', type: 'number' },
] as const satisfies readonly TableColumn[];

/** Of the profile's keys those that are not points. */
const KEY_COLUMNS: Readonly<Record<MissingKey, string>> = {
  peerReviewScore: 'peer_review_score',
  requestedAmount: 'requested_amount',
};

/** A line of a ranking, ranked or not. */
export interface RankingLine
  extends Pick<
      ApplicationExplanation,
      'competition' | 'applicantName' | 'score' | 'least' | 'most' | 'place' | MissingKey
    >,
    Pick<RankedEntry, 'award' | 'awardReason'> {
  readonly id: string;
  /** The words for those of all criteria, joined by commas. */
  readonly outcomes: string;
  /** Null where it is not ranked, or no funding line is drawn. */
  readonly funding: FundingStanding | null;
}

/** The lines of a ranking, and what must be known of all of them. */
export interface RankingLines {
  readonly profile: ReportHeader['profile'];
  /** Whether a funding line is drawn in one of the competitions, and whether awards were given. */
  readonly lined: boolean;
  readonly awarded: boolean;
  /** In the order of the outcomes of a line. */
  readonly criteria: readonly { readonly id: string }[];
  /** By competition, in rank order, equals by application id; then those of it that are not ranked, by application id. */
  readonly lines: Iterable<RankingLine>;
}

/**
 * The ranking as a table: `ranking.csv`. By competition, in rank order, equals by application id; then, within the competition,
 * those that are not ranked, by application id, their four places left empty. After the leading columns one for each key of the
 * profile that is not points, `funding` where a funding line is drawn, `award` and `award_reason` where awards were given, then one for
 * each criterion in use, headed by its id, with its outcome.
 */
export function rankingTable(model: ReportModel): Table {
  const entries = new Map(
    model.competitions.flatMap(({ ranking, notPassing }) =>
      [...ranking, ...notPassing].map((line) => [line.applicationId, line] as const),
    ),
  );
  const { columns, rows } = rankingRows({
    profile: model.header.profile,
    lined: model.competitions.some(({ funding }) => funding !== null),
    awarded: model.competitions.some(({ awards }) => awards !== null),
    criteria: model.criteria,
    lines: model.applications.map((application): RankingLine => {
      const entry = entries.get(application.id);
      const { id, competition, applicantName, score, least, most, place, outcomes } = application;
      const { peerReviewScore, requestedAmount } = application;
      return {
        ...{ id, competition, applicantName, score, least, most, place, peerReviewScore, requestedAmount },
        outcomes: outcomes.join(','),
        funding: entry !== undefined && 'funding' in entry ? entry.funding : null,
        award: entry?.award ?? null,
        awardReason: entry?.awardReason ?? null,
      };
    }),
  });
  return {
    columns: columns.flatMap((column) =>
      column.type === 'words'
        ? column.headers.map((header): TableColumn => ({ header, type: 'word' }))
        : column,
    ),
    rows: Array.from(rows, (cells) =>
      cells.flatMap((cell, i) => (columns[i]?.type === 'words' ? cell.split(',') : cell)),
    ),
  };
}

/** The same table of a ranking of any length: its rows are made as they are asked for, the outcomes of each as one cell. */
export function rankingRows({ profile, lined, awarded, criteria, lines }: RankingLines): {
  readonly columns: readonly (TableColumn | WordColumns)[];
  readonly rows: Iterable<readonly string[]>;
} {
  const keys = everyShownKey(profile);
  const headers = criteria.map(({ id }) => id);
  function* rows(): Generator<readonly string[]> {
    for (const line of lines) {
      const { place, funding } = line;
      const cells: string[] = [
        line.competition ?? '',
        place === null ? '' : String(place.rank),
        place === null ? '' : place.tied ? 'yes' : 'no',
        line.id,
        line.applicantName ?? '',
        line.score,
        line.least,
        line.most,
        place === null ? '' : String(place.bestRank),
        place === null ? '' : String(place.worstRank),
      ];
      for (const key of keys) cells.push(numberText(key, line[key]));
      if (lined) cells.push(funding === null ? '' : STANDING_WORDS[funding]);
      if (awarded) cells.push(money(line.award), line.awardReason ?? '');
      if (headers.length > 0) cells.push(line.outcomes);
      yield cells;
    }
  }
  return {
    columns: [
      ...LEADING,
      ...keys.map((key): TableColumn => ({ header: KEY_COLUMNS[key], type: 'number' })),
      ...(lined ? [{ header: 'funding', type: 'text' } as const] : []),
      ...(awarded
        ? ([
            { header: 'award', type: 'number' },
            { header: 'award_reason', type: 'text' },
          ] as const)
        : []),
      ...(headers.length > 0 ? [{ headers, type: 'words' } as const] : []),
    ],
    rows: { [Symbol.iterator]: rows },
  };
}

/** A number exactly as it was given; money with two places at least. Empty where there is none. */
function numberText(key: MissingKey, value: string | null): string {
  return key === 'requestedAmount' ? money(value) : (value ?? '');
}

function money(value: string | null): string {
  if (value === null) return '';
  if (WHOLE.test(value)) return `${value}.00`;
  const amount = decimal(value);
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}

const WHOLE = /^\d+$/;
