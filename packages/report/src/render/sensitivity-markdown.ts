import { leftOutText, NOT_TOLD, type SensitivityEntry } from '../model/sensitivity-entry.ts';
import type { CompetitionSensitivity, SensitivityReport } from '../sensitivity/sensitivity-report.ts';
import { markdownCaution, markdownHeadline } from './markdown-heading.ts';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';
import { placeTable, pointTable } from './sensitivity-cells.ts';

/** How firm a ranking is, as a page with every application. Text from the input changes nothing in it but text. */
export function renderSensitivityMarkdown(report: SensitivityReport): string {
  const { header, competitions, notes } = report;
  const lines = [
    `# How firm is the ranking? ${markdownText(header.title)}`,
    '',
    markdownHeadline(header),
    '',
    ...markdownCaution(header),
    ...competitions.flatMap((competition) => ['', ...competitionLines(competition, report.weightings, '##')]),
    '',
    ...notes.flatMap((note, i) => [...(i === 0 ? [] : ['']), markdownSentence(note)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as a part of the report, of the first applications. */
export function sensitivityLines(entry: SensitivityEntry | null): readonly string[] {
  const title = '## How firm is the ranking?';
  if (entry === null) return [title, '', markdownSentence(NOT_TOLD)];
  const { weightings, notes, competitions } = entry;
  return [
    title,
    ...notes.flatMap((note) => ['', markdownSentence(note)]),
    ...competitions.flatMap((competition) => [
      '',
      ...competitionLines(competition, weightings, competitions.length === 1 ? null : '###'),
      ...(competition.left === 0 ? [] : ['', markdownSentence(leftOutText(competition.left))]),
    ]),
  ];
}

/** @param level - The marks of the heading; null where there is none. */
function competitionLines(
  { competition, points, applications }: CompetitionSensitivity,
  { drawn }: SensitivityReport['weightings'],
  level: string | null,
): readonly string[] {
  const title = competition === null ? 'The ranking' : `Competition ${markdownText(competition)}`;
  const heading = level === null ? [] : [`${level} ${title}`, ''];
  if (applications.length === 0) return [...heading, 'Nobody is ranked.'];
  return [
    ...heading,
    ...tableLines(pointTable(points)),
    ...(drawn === 0 ? [] : ['', ...tableLines(placeTable(applications, drawn))]),
  ];
}

function tableLines({ columns, rows }: ReturnType<typeof pointTable>): readonly string[] {
  return markdownTable(
    columns.map(({ header }) => header),
    rows.map((cells) => cells.map(markdownText)),
  );
}
