import { oneLine } from '../explain/values.ts';
import type { CompetitionSensitivity, SensitivityReport } from '../sensitivity/sensitivity-report.ts';
import { placeTable, pointTable } from './sensitivity-cells.ts';
import { shortened, textColumns } from './text-columns.ts';

/** How many applications of each competition are shown to be read; the tables have them all. */
const SHOWN = 20;

const WIDEST_CELL = 60;

/** How firm a ranking is, for the terminal. */
export function renderSensitivity(report: SensitivityReport): string {
  const { header, competitions, notes } = report;
  const lines = [
    header.headline,
    `${header.historical === null ? '' : `${header.historical} `}${header.byThisProfile}`,
    ...competitions.flatMap((competition) => ['', ...competitionLines(competition, report)]),
    '',
    ...notes,
  ];
  return `${lines.join('\n')}\n`;
}

function competitionLines(own: CompetitionSensitivity, report: SensitivityReport): readonly string[] {
  const { competition, points, applications } = own;
  const { drawn } = report.weightings;
  const titled = competition !== null || report.competitions.length > 1;
  const title = competition === null ? 'no competition named' : `competition ${oneLine(competition)}`;
  const more = applications.length - SHOWN;
  if (applications.length === 0) return [...(titled ? [title] : []), '  nobody is ranked'];
  return [
    ...(titled ? [title] : []),
    ...tableLines(pointTable(points)),
    ...(drawn === 0
      ? []
      : [
          '',
          ...tableLines(placeTable(applications.slice(0, SHOWN), drawn)),
          ...(more > 0 ? [`     …  ${more} more; the CSV and the JSON have them all`] : []),
        ]),
  ];
}

function tableLines({ columns, rows }: ReturnType<typeof pointTable>): readonly string[] {
  const cell = (text: string, at: number) => {
    // A number keeps the space that stands for no mark.
    const isNumber = columns[at]?.align === 'right';
    return isNumber ? text : shortened(oneLine(text), WIDEST_CELL);
  };
  return textColumns(
    columns,
    rows.map((cells) => cells.map(cell)),
  );
}
