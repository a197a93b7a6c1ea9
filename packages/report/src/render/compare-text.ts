import type { ComparedCompetition, CompareReport, CompareSideEntry } from '../compare/compare-report.ts';
import { becauseText, lineText, placesText, scoresText, signed } from '../compare/compare-words.ts';
import type { ComparedEntry } from '../compare/compared-entry.ts';
import { oneLine } from '../explain/values.ts';
import { shortened, type TextColumn, textColumns } from './text-columns.ts';

/** How many applications of each competition are shown to be read; the tables have them all. */
const SHOWN = 20;

/** How many quarantined rows of a file are. */
const ROWS_SHOWN = 5;

const COLUMNS: readonly TextColumn[] = [
  { header: 'places', align: 'left' },
  { header: 'up', align: 'right' },
  { header: 'applicant', align: 'left' },
  { header: 'application', align: 'left' },
  { header: 'score', align: 'left' },
];
const LINE: TextColumn = { header: 'funding line', align: 'left' };
const BECAUSE: TextColumn = { header: 'because', align: 'left' };

/** Two rankings held against each other, for the terminal. */
export function renderCompare(report: CompareReport): string {
  const { from, to, competitions, notes } = report;
  const lines = [
    ...sideLines('first ', from),
    ...sideLines('second', to),
    'By these profiles; not a funding recommendation.',
    ...competitions.flatMap((own) => ['', ...competitionLines(own, competitions.length > 1)]),
    '',
    ...notes,
    '',
    ...fileLines('first', from),
    ...fileLines('second', to),
  ];
  return `${lines.join('\n')}\n`;
}

function sideLines(side: string, { header }: CompareSideEntry): readonly string[] {
  const { headline, historical } = header;
  return [`${side}  ${headline}`, ...(historical === null ? [] : [`        ${historical}`])];
}

function competitionLines(own: ComparedCompetition, several: boolean): readonly string[] {
  const { competition, applications, says } = own;
  const title = competition === null ? 'no competition named' : `competition ${oneLine(competition)}`;
  const lined = applications.some((entry) => lineText(entry) !== '');
  const more = applications.length - SHOWN;
  return [
    ...(competition !== null || several ? [title] : []),
    ...textColumns(
      [...COLUMNS, ...(lined ? [LINE] : []), BECAUSE],
      applications.slice(0, SHOWN).map((entry) => cells(entry, lined)),
    ),
    ...(more > 0 ? [`     …  ${more} more; the CSV and the JSON have them all`] : []),
    '',
    ...says.map((sentence) => `  ${sentence}`),
  ];
}

function cells(entry: ComparedEntry, lined: boolean): readonly string[] {
  return [
    placesText(entry),
    entry.moved === null ? '' : signed(String(entry.moved)),
    shortened(oneLine(entry.applicantName ?? ''), 44),
    shortened(oneLine(entry.applicationId), 24),
    scoresText(entry),
    ...(lined ? [lineText(entry)] : []),
    becauseText(entry),
  ];
}

/** What became of the rows of each file of a side, and of those quarantined the first. */
function fileLines(side: string, { files }: CompareSideEntry): readonly string[] {
  return files.flatMap(({ file, text, quarantinedLines }) => {
    const more = quarantinedLines.length - ROWS_SHOWN;
    return [
      `${side}: ${oneLine(file)}: ${text}`,
      ...quarantinedLines.slice(0, ROWS_SHOWN).map(({ message }) => `  ${oneLine(message)}`),
      ...(more > 0 ? [`  and ${more} more; \`grantscore check\` lists them`] : []),
    ];
  });
}
