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
    ...competitions.flatMap((competition) => ['', ...competitionLines(competition, report)]),
    '',
    ...notes.flatMap((note, i) => [...(i === 0 ? [] : ['']), markdownSentence(note)]),
  ];
  return `${lines.join('\n')}\n`;
}

function competitionLines(
  { competition, points, applications }: CompetitionSensitivity,
  { weightings }: SensitivityReport,
): readonly string[] {
  const { drawn } = weightings;
  const title = competition === null ? 'The ranking' : `Competition ${markdownText(competition)}`;
  if (applications.length === 0) return [`## ${title}`, '', 'Nobody is ranked.'];
  return [
    `## ${title}`,
    '',
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
