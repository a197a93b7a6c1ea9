import type { ReportModel } from '../report-model.ts';
import { bandCells, FIELD_TITLES, groupCells, shareCells } from './field-cells.ts';
import type { ReportNames } from './finding-words.ts';
import { many } from './html/words.ts';
import { markdownTable, markdownText } from './markdown-text.ts';

/** The applications as a whole: their scores, how each criterion came out, and scores by state and applicant type. */
export function fieldLines({ field, applications }: ReportModel, names: ReportNames): readonly string[] {
  const { shares, withoutShare, criteria, states, applicantTypes } = field;
  const title = '## The field as a whole';
  if (applications.length === 0) return [title, '', 'Nobody was scored.'];
  const left = `${many(withoutShare, 'application')}, to which no points apply, ${withoutShare === 1 ? 'is' : 'are'} left out.`;
  return [
    title,
    ...part(FIELD_TITLES.shares, bandCells(shares)),
    ...(withoutShare === 0 ? [] : ['', left]),
    ...part(FIELD_TITLES.criteria, shareCells(criteria, applications.length, names)),
    ...(states === null ? [] : part(FIELD_TITLES.by('state or territory'), groupCells(states))),
    ...(applicantTypes === null ? [] : part(FIELD_TITLES.by('applicant type'), groupCells(applicantTypes))),
  ];
}

function part(title: string, { headers, rows }: ReturnType<typeof bandCells>): readonly string[] {
  return [
    '',
    `### ${title}`,
    '',
    ...markdownTable(
      headers,
      rows.map((cells) => cells.map(markdownText)),
    ),
  ];
}
