import type { CompareReport } from '../compare/compare-report.ts';
import type { ComparedStanding } from '../compare/compared-entry.ts';
import type { Table } from './table.ts';

/** Every application on both sides; what a side does not say is empty. */
export function movesTable({ competitions }: CompareReport): Table {
  return {
    columns: [
      { header: 'competition_id', type: 'text' },
      { header: 'application_id', type: 'text' },
      { header: 'applicant_name', type: 'text' },
      { header: 'from_rank', type: 'number' },
      { header: 'from_tied', type: 'text' },
      { header: 'to_rank', type: 'number' },
      { header: 'to_tied', type: 'text' },
      { header: 'places_up', type: 'number' },
      { header: 'from_score', type: 'number' },
      { header: 'to_score', type: 'number' },
      { header: 'change', type: 'number' },
      { header: 'from_line', type: 'text' },
      { header: 'to_line', type: 'text' },
      { header: 'crossed', type: 'text' },
      { header: 'from_not_met', type: 'text' },
      { header: 'to_not_met', type: 'text' },
      { header: 'absent', type: 'text' },
    ],
    rows: competitions.flatMap(({ competition, applications }) =>
      applications.map(({ from, to, ...entry }) => [
        competition ?? '',
        entry.applicationId,
        entry.applicantName ?? '',
        ...placeCells(from),
        ...placeCells(to),
        String(entry.moved ?? ''),
        from?.score ?? '',
        to?.score ?? '',
        entry.change ?? '',
        from?.funding ?? '',
        to?.funding ?? '',
        entry.crossed ?? '',
        notMetCell(from),
        notMetCell(to),
        entry.absent ?? '',
      ]),
    ),
  };
}

function notMetCell(standing: ComparedStanding | null): string {
  return standing?.notMet.map(({ criterion }) => criterion).join('; ') ?? '';
}

function placeCells(standing: ComparedStanding | null): readonly string[] {
  if (standing === null || standing.rank === null) return ['', ''];
  return [String(standing.rank), standing.tied ? 'yes' : 'no'];
}

/** Every cause of every change of score, a row each; those of an application sum to its change. A side without such a line is empty. */
export function causesTable({ competitions }: CompareReport): Table {
  return {
    columns: [
      { header: 'competition_id', type: 'text' },
      { header: 'application_id', type: 'text' },
      { header: 'kind', type: 'text' },
      { header: 'id', type: 'text' },
      { header: 'from_outcome', type: 'text' },
      { header: 'to_outcome', type: 'text' },
      { header: 'from_points', type: 'number' },
      { header: 'to_points', type: 'number' },
      { header: 'change', type: 'number' },
    ],
    rows: competitions.flatMap(({ competition, applications }) =>
      applications.flatMap(({ applicationId, causes }) =>
        causes.map(({ kind, id, from, to, change }) => [
          competition ?? '',
          applicationId,
          kind,
          id,
          from?.outcome ?? '',
          to?.outcome ?? '',
          from?.points ?? '',
          to?.points ?? '',
          change,
        ]),
      ),
    ),
  };
}
