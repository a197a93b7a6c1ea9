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

/**
 * The ranking as a table: `ranking.csv`. By competition, in rank order, equals by application id; then, within the competition,
 * those that are not ranked, by application id, their four places left empty. After the leading columns one for each criterion in
 * use, headed by its id, with its outcome.
 */
export function rankingTable(model: ReportModel): Table {
  return {
    columns: [...LEADING, ...model.criteria.map(({ id }): TableColumn => ({ header: id, type: 'text' }))],
    rows: model.applications.map((application) => {
      const { place } = application;
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
        ...application.outcomes,
      ];
    }),
  };
}
