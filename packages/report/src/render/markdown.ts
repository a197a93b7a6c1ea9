import type { ReportModel } from '../report-model.ts';
import { reportNames } from './finding-words.ts';
import { fundingWords } from './funding-words.ts';
import { number } from './html/words.ts';
import { markdownApplication } from './markdown-application.ts';
import { fieldLines } from './markdown-field.ts';
import { markdownCaution, markdownHeadline } from './markdown-heading.ts';
import { decisionLines, rankingLines } from './markdown-ranking.ts';
import { criteriaLines, inputLines, rulesLines } from './markdown-rules.ts';
import { markdownText } from './markdown-text.ts';
import { placesIfMet } from './places-if-met.ts';
import { runFigures } from './run-figures.ts';
import { sensitivityLines } from './sensitivity-markdown.ts';

/**
 * The report as Markdown, `report.md`: the ranking first, then what needs a decision, then each application in short, the field as
 * a whole, the criteria with their sources, and what became of every row. Text from the input changes nothing in it but text.
 */
export function renderMarkdown(model: ReportModel): string {
  return [...renderMarkdownParts(model)].join('');
}

/** The same text in pieces, one application at a time. */
export function* renderMarkdownParts(model: ReportModel): Generator<string> {
  const names = reportNames(model);
  const placeIfMet = placesIfMet(model);
  const fundingOf = fundingWords(model);
  yield block([
    `# ${markdownText(model.header.title)}`,
    '',
    markdownHeadline(model.header),
    '',
    ...markdownCaution(model.header),
    '',
    runFigures(model)
      .map(([what, count]) => `${number(count)} ${what}`)
      .join(' · '),
    '',
    ...rankingLines(model),
    '',
    ...decisionLines(model),
    '',
    '## Applications',
  ]);
  for (const application of model.applications)
    yield block(['', ...markdownApplication(application, model, names, placeIfMet, fundingOf)]);
  yield block(['', ...fieldLines(model, names)]);
  yield block(['', ...sensitivityLines(model.sensitivity)]);
  yield block(['', ...criteriaLines(model, names), '', ...rulesLines(model), '', ...inputLines(model)]);
}

function block(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
