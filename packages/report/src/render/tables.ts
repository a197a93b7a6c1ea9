import { decimal } from '@grantscore/core';
import { everyShownKey } from '../explain/shown-keys.ts';
import { STANDING_WORDS } from '../model/funding-entries.ts';
import type { MissingKey } from '../rank/ranking.ts';
import type { ReportModel } from '../report-model.ts';
import type { Table, TableColumn } from './table.ts';

const LEADING = [
  { header: 'competition_id', type: 'text' },
  { header: 'rank', type: 'number' },
  { header: 'tied', type: 'text' },
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

/**
 * The ranking as a table: `ranking.csv`. By competition, in rank order, equals by application id; then, within the competition,
 * those that are not ranked, by application id, their four places left empty. After the leading columns one for each key of the
 * profile that is not points, `funding` where a funding line is drawn, `award` and `award_reason` where awards were given, then one for
 * each criterion in use, headed by its id, with its outcome.
 */
export function rankingTable(model: ReportModel): Table {
  const keys = everyShownKey(model.header.profile);
  const lined = model.competitions.some(({ funding }) => funding !== null);
  const awarded = model.competitions.some(({ awards }) => awards !== null);
  const lines = new Map(
    model.competitions.flatMap(({ ranking, notPassing }) =>
      [...ranking, ...notPassing].map((line) => [line.applicationId, line] as const),
    ),
  );
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
      ...model.criteria.map(({ id }): TableColumn => ({ header: id, type: 'text' })),
    ],
    rows: model.applications.map((application) => {
      const { place } = application;
      const line = lines.get(application.id);
      const standing = line !== undefined && 'funding' in line ? line.funding : null;
      return [
        application.competition ?? '',
        place === null ? '' : String(place.rank),
        place === null ? '' : place.tied ? 'yes' : 'no',
        application.id,
        application.applicantName ?? '',
        application.score,
        application.least,
        application.most,
        place === null ? '' : String(place.bestRank),
        place === null ? '' : String(place.worstRank),
        ...keys.map((key) => numberText(key, application[key])),
        ...(lined ? [standing === null ? '' : STANDING_WORDS[standing]] : []),
        ...(awarded ? [money(line?.award ?? null), line?.awardReason ?? ''] : []),
        ...application.outcomes,
      ];
    }),
  };
}

/** A number exactly as it was given; money with two places at least. Empty where there is none. */
function numberText(key: MissingKey, value: string | null): string {
  return key === 'requestedAmount' ? money(value) : (value ?? '');
}

function money(value: string | null): string {
  if (value === null) return '';
  const amount = decimal(value);
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}
