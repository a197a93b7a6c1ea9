import type { CompetitionSensitivity, SensitivityReport } from '../sensitivity/sensitivity-report.ts';
import {
  followedWords,
  intervalWords,
  percentText,
  placesText,
  thisRankText,
} from '../sensitivity/sensitivity-words.ts';
import { markdownCaution, markdownHeadline } from './markdown-heading.ts';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';

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
  const lined = points.some(({ line }) => line !== null);
  const title = competition === null ? 'The ranking' : `Competition ${markdownText(competition)}`;
  if (applications.length === 0) return [`## ${title}`, '', 'Nobody is ranked.'];
  return [
    `## ${title}`,
    '',
    ...markdownTable(
      ['criterion', 'points', 'met by', 'the order stays with', ...(lined ? ['the line stays with'] : [])],
      points.map(({ label, points: value, met, order, line }) => [
        markdownText(label),
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
          ...markdownTable(
            [
              'rank',
              'applicant',
              'application',
              'first, %',
              'this rank, %',
              'places',
              ...(lined ? ['above the line, %'] : []),
            ],
            applications.map((entry) => [
              `${entry.rank}${entry.tied ? '=' : ''}`,
              markdownText(entry.applicantName ?? ''),
              markdownText(entry.applicationId),
              percentText(entry.first, drawn),
              thisRankText(entry, drawn),
              placesText(entry),
              ...(entry.above === null ? [] : [percentText(entry.above, drawn)]),
            ]),
          ),
        ]),
  ];
}
