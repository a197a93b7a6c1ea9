import { oneLine } from '../explain/values.ts';
import type {
  AcceptabilityEntry,
  CompetitionSensitivity,
  SensitivityReport,
} from '../sensitivity/sensitivity-report.ts';
import {
  followedWords,
  intervalWords,
  percentText,
  placesText,
  thisRankText,
} from '../sensitivity/sensitivity-words.ts';
import { shortened, type TextColumn, textColumns } from './text-columns.ts';

/** How many applications of each competition are shown to be read; the tables have them all. */
const SHOWN = 20;

const LINE_COLUMN: TextColumn = { header: 'the line stays with', align: 'left' };
const ABOVE_COLUMN: TextColumn = { header: 'above the line, %', align: 'right' };

const POINT_COLUMNS: readonly TextColumn[] = [
  { header: 'criterion', align: 'left' },
  { header: 'points', align: 'right' },
  { header: 'met by', align: 'right' },
  { header: 'the order stays with', align: 'left' },
];

const PLACE_COLUMNS: readonly TextColumn[] = [
  { header: 'rank', align: 'right' },
  { header: 'applicant', align: 'left' },
  { header: 'application', align: 'left' },
  { header: 'first, %', align: 'right' },
  { header: 'this rank, %', align: 'right' },
  { header: 'places', align: 'left' },
];

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
  const lined = points.some(({ line }) => line !== null);
  if (applications.length === 0) return [...(titled ? [title] : []), '  nobody is ranked'];
  return [
    ...(titled ? [title] : []),
    ...textColumns(
      lined ? [...POINT_COLUMNS, LINE_COLUMN] : POINT_COLUMNS,
      points.map(({ label, points: value, met, order, line }) => [
        shortened(oneLine(label), 60),
        value,
        String(met),
        intervalWords(order),
        ...(line === null ? [] : [followedWords(line)]),
      ]),
    ),
    ...(drawn === 0
      ? []
      : [
          '',
          ...textColumns(
            lined ? [...PLACE_COLUMNS, ABOVE_COLUMN] : PLACE_COLUMNS,
            applications.slice(0, SHOWN).map((entry) => placeCells(entry, drawn)),
          ),
          ...(more > 0 ? [`     …  ${more} more; the CSV and the JSON have them all`] : []),
        ]),
  ];
}

function placeCells(entry: AcceptabilityEntry, drawn: number): readonly string[] {
  const { rank, tied, applicantName, applicationId, first, above } = entry;
  return [
    `${rank}${tied ? '=' : ' '}`,
    shortened(oneLine(applicantName ?? ''), 44),
    shortened(oneLine(applicationId), 24),
    percentText(first, drawn),
    thisRankText(entry, drawn),
    placesText(entry),
    ...(above === null ? [] : [percentText(above, drawn)]),
  ];
}
