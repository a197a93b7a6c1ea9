import type { ScalarFactData } from '@grantscore/core';
import { acceptedAnswers } from '../cells/accepted-answers.ts';
import { type CellFormats, DEFAULT_FORMATS } from '../cells/formats.ts';
import { type CellAnswer, cellReader } from '../cells/read-cell.ts';
import { ANSWER_SECTIONS, type AnswerSection } from './answer-examples.ts';

/** The tables of accepted and refused answers, in Markdown: every example is read as a cell of a file is read. */
export function answersDocument(): string {
  return ANSWER_SECTIONS.map(section).join('\n\n');
}

function section({ title, says, fact, formats = {}, examples }: AnswerSection): string {
  const declared = { ...DEFAULT_FORMATS, ...formats };
  const read = cellReader(fact, declared);
  const answers = examples.map((text) => ({ text, answer: read(text) }));
  const readable = answers.filter(({ answer }) => answer.status !== 'refused');
  const refused = answers.filter(({ answer }) => answer.status === 'refused');
  return [
    `### ${title}`,
    ...(says === undefined ? [`Write ${inWords(fact, declared)}.`] : [says]),
    table(['Written', 'Read as'], readable),
    table(['Written', 'Refused'], refused),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function inWords(fact: ScalarFactData, formats: CellFormats): string {
  return acceptedAnswers(fact, formats);
}

function table(
  headers: readonly [string, string],
  rows: readonly { readonly text: string; readonly answer: CellAnswer }[],
): string {
  if (rows.length === 0) return '';
  return [
    `| ${headers.join(' | ')} |`,
    '| --- | --- |',
    ...rows.map(({ text, answer }) => `| ${code(text)} | ${outcome(answer)} |`),
  ].join('\n');
}

function outcome(answer: CellAnswer): string {
  if (answer.status === 'refused') {
    const nearest = answer.nearest === null ? '' : `; did you mean ${code(answer.nearest)}?`;
    return `${escaped(answer.expected)}${nearest} (\`${answer.code}\`)`;
  }
  const warning =
    answer.warning === undefined
      ? ''
      : `, with a warning (\`${answer.warning.code}\`): ${escaped(answer.warning.expected)}`;
  return `${value(answer)}${warning}`;
}

function value(answer: Exclude<CellAnswer, { readonly status: 'refused' }>): string {
  if (answer.status === 'not_applicable') return 'not applicable';
  if (answer.status === 'not_provided') return 'not provided';
  const { value: read } = answer;
  if (typeof read === 'boolean') return read ? 'yes' : 'no';
  if (typeof read !== 'object') return code(String(read));
  return read.length === 0 ? 'none of them' : read.map(code).join(' and ');
}

/** A text as code, with its unseen characters by code point. */
function code(text: string): string {
  if (text === '') return '(blank)';
  const seen = text.replace(
    /(?! )[\p{Z}\p{C}]/gu,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  return `\`${seen.replaceAll('|', '\\|')}\``;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
