import type {
  FollowedPointInterval,
  PointInterval,
  SensitivityReport,
} from '../sensitivity/sensitivity-report.ts';
import type { Table } from './table.ts';

/** Every point value and how far it can move: by competition, in the rule set's order. An end that is not there is empty. */
export function pointIntervalTable({ competitions }: SensitivityReport): Table {
  return {
    columns: [
      { header: 'competition_id', type: 'text' },
      { header: 'criterion', type: 'text' },
      { header: 'points', type: 'number' },
      { header: 'met_by', type: 'number' },
      { header: 'order_least', type: 'number' },
      { header: 'order_least_within', type: 'text' },
      { header: 'order_most', type: 'number' },
      { header: 'order_most_within', type: 'text' },
      { header: 'line_least', type: 'number' },
      { header: 'line_least_within', type: 'text' },
      { header: 'line_most', type: 'number' },
      { header: 'line_most_within', type: 'text' },
      { header: 'line_exact', type: 'text' },
    ],
    rows: competitions.flatMap(({ competition, points }) =>
      points.map((entry) => [
        competition ?? '',
        entry.criterion,
        entry.points,
        String(entry.met),
        ...endCells(entry.order.least),
        ...endCells(entry.order.most),
        ...endCells(entry.line?.least ?? null),
        ...endCells(entry.line?.most ?? null),
        entry.line === null ? '' : isExact(entry.line) ? 'yes' : 'no',
      ]),
    ),
  };
}

function endCells(end: PointInterval['least']): readonly string[] {
  return end === null ? ['', ''] : [end.points, end.within ? 'yes' : 'no'];
}

function isExact({ least, most }: FollowedPointInterval): boolean {
  return least?.exact !== false && most?.exact !== false;
}

/** Every application and where it came, a row for each rank at which it came: by competition, in rank order. */
export function acceptabilityTable({ competitions, weightings }: SensitivityReport): Table {
  return {
    columns: [
      { header: 'competition_id', type: 'text' },
      { header: 'application_id', type: 'text' },
      { header: 'applicant_name', type: 'text' },
      { header: 'rank', type: 'number' },
      { header: 'best_rank', type: 'number' },
      { header: 'worst_rank', type: 'number' },
      { header: 'above_line', type: 'number' },
      { header: 'at_rank', type: 'number' },
      { header: 'weightings', type: 'number' },
      { header: 'of', type: 'number' },
    ],
    rows: competitions.flatMap(({ competition, applications }) =>
      applications.flatMap((entry) =>
        // Of a pool too large to count them all it is known how often each came first.
        (entry.ranks ?? [{ rank: 1, weightings: entry.first }]).map((at) => [
          competition ?? '',
          entry.applicationId,
          entry.applicantName ?? '',
          String(entry.rank),
          String(entry.bestRank ?? ''),
          String(entry.worstRank ?? ''),
          String(entry.above ?? ''),
          String(at.rank),
          String(at.weightings),
          String(weightings.drawn),
        ]),
      ),
    ),
  };
}
