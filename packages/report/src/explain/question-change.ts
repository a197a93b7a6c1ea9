import type { DerivedFactData } from '@grantscore/core';
import type { DerivationDiff, PartValue, QuestionDiff } from '@grantscore/core/diff';
import type { DiffSides } from './diff-sides.ts';
import { factCatalogue } from './fact-catalogue.ts';
import { andList } from './lists.ts';
import { nameText } from './values.ts';

type QuestionPart = QuestionDiff['changes'][number]['part'];

const TYPES: Readonly<Record<string, string>> = {
  boolean: 'yes or no',
  enum: 'one of several answers',
  set: 'any of several answers',
  integer: 'a whole number',
  decimal: 'a number',
  money: 'an amount',
  date: 'a day',
  instant: 'a day and time',
  text: 'text',
  table: 'rows of a table',
};

/** What has changed of a question, a sentence each; of a table also of its columns, each headed by its name. */
export function questionSentences(diff: QuestionDiff): readonly string[] {
  const { changes, answers, reworded, columns } = diff;
  const values = (list: QuestionDiff['answers']['added']) =>
    andList(list.map(({ value, label }) => `\`${nameText(value)}\` (${nameText(label)})`));
  return [
    ...changes.map(({ part, from, to }) => partSentence(part, from, to)),
    ...(answers.added.length === 0 ? [] : [`accepts now ${values(answers.added)}`]),
    ...(answers.removed.length === 0 ? [] : [`no longer accepts ${values(answers.removed)}`]),
    ...reworded.map(
      ({ value, from, to }) => `\`${nameText(value)}\` means now: ${nameText(to)}; before: ${nameText(from)}`,
    ),
    ...(columns === null
      ? []
      : [
          ...columns.added.map(({ label }) => `a new column: ${nameText(label)}`),
          ...columns.removed.map(({ label }) => `no longer a column: ${nameText(label)}`),
          ...columns.changed.flatMap((column) =>
            questionSentences(column).map((sentence) => `column ${nameText(column.label)}: ${sentence}`),
          ),
        ]),
  ];
}

/** How a derived fact follows from others now, and how it did. */
export function derivationSentence({ id, from, to }: DerivationDiff, sides: DiffSides): string {
  const [before, after] = [
    derivationText(from, (fact) => factCatalogue(sides.from).fact(fact).label),
    derivationText(to, (fact) => factCatalogue(sides.to).fact(fact).label),
  ];
  return before === after
    ? `other rows count for \`${id}\`, or they are chosen in other words`
    : `${after}; before: ${before}`;
}

function derivationText(derive: DerivedFactData['derive'], labelOf: (fact: string) => string): string {
  if ('share' in derive) return `${labelOf(derive.share.part)} of ${labelOf(derive.share.whole)}`;
  const { aggregate, table, column, per } = derive;
  const how = {
    sum: 'the sum',
    max: 'the largest',
    count: 'the number of rows',
    any: 'whether there is a row',
  }[typeof aggregate === 'string' ? aggregate : 'sum'];
  const of = column === undefined ? '' : ` of \`${column}\``;
  const by = per === undefined ? '' : `, added up for each \`${per}\` first`;
  return `${how}${of} in ${labelOf(table)}${by}`;
}

function partSentence(part: QuestionPart, from: PartValue, to: PartValue): string {
  const was = shown(from);
  const is = shown(to);
  switch (part) {
    case 'question':
      return `asks now “${is}”; before “${was}”`;
    case 'help':
      return `helps now with ${quote(to)}; before with ${quote(from)}`;
    case 'type':
      return `is answered by ${TYPES[String(to)] ?? is}; before: ${TYPES[String(from)] ?? was}`;
    case 'unit':
      return `is counted in ${is}; before: ${was}`;
    case 'notApplicable':
      return to === true ? '“not applicable” may be answered' : '“not applicable” may no longer be answered';
    case 'minimum':
      return `the least that is accepted: ${is}; before: ${was}`;
    case 'maximum':
      return `the most that is accepted: ${is}; before: ${was}`;
    case 'answeredBy':
      return `is answered by the ${is}; before: by the ${was}`;
    case 'changeable':
      return to === true
        ? 'an applicant can change the answer before the next cycle'
        : 'an applicant can no longer change the answer before the next cycle';
    case 'column':
      return `stands in the column ${is}; before: ${was}`;
    case 'blankMeans':
      return `a blank means ${is}; before: ${was}`;
    case 'plannedBy':
      return `whether there are rows at all is said by ${is}; before: ${was}`;
    default:
      return part satisfies never;
  }
}

function quote(value: PartValue): string {
  return value === null ? 'nothing' : `“${shown(value)}”`;
}

function shown(value: PartValue): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? andList(value.map(nameText)) : nameText(String(value));
}
